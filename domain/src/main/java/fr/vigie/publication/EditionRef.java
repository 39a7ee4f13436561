package fr.vigie.publication;

import java.time.Instant;
import java.time.LocalDate;

/** Which edition, on which data. */
public record EditionRef(LocalDate date, int revision, Instant cutOff, Instant publishedAt) {}
