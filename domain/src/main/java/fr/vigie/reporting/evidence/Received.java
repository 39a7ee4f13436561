package fr.vigie.reporting.evidence;

/** What arrived: how much, and its SHA-256. */
record Received(long size, byte[] sha256) {}
