/**
 * Personal advice for job seekers, computed each night: {@code market} is the labour market as official files have it,
 * {@code path} what people lived through, {@code model} what is estimated from it, {@code synthetic} made-up paths with a
 * known truth, {@code counsel} what is advised and why, {@code run} how it is computed and published.
 */
package fr.vigie.advice;
