package fr.vigie.reporting;

import java.io.Serializable;
import java.time.Instant;

/** A report of which a deadline was reached: its key, and when. */
public record DueReport(long id, Instant at) implements Serializable {}
