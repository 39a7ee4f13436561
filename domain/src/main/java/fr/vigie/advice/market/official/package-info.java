/** The official files of the labour market, read as their publishers write them, each into a table of its own. */
package fr.vigie.advice.market.official;
