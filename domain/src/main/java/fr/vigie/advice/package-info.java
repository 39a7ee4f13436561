/**
 * Personal advice for job seekers, computed each night: {@code market} is the labour market as official files have it,
 * {@code path} what people lived through, {@code model} what is estimated from it, {@code synthetic} made-up paths with a
 * known truth, {@code counsel} what is advised and why, {@code run} how it is computed and published,
 * {@code profile} what one person answers and is advised on the spot, {@code kept} what is kept for those who ask for it.
 */
package fr.vigie.advice;
