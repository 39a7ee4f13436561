package fr.vigie.reporting;

/**
 * The receipt of a filing.
 *
 * @param again whether the same filing had already been taken: the receipt is then that of the first time
 */
public record Filed(Reference reference, TrackingCode trackingCode, boolean again) {}
