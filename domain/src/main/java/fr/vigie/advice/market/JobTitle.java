package fr.vigie.advice.market;

import fr.vigie.advice.Rome;

/**
 * A job title (appellation) that somebody may have typed, with the occupation that it belongs to.
 *
 * @param occupation title of the occupation; that of the job where the files name no other
 */
public record JobTitle(String title, Rome rome, String occupation) {}
