package fr.vigie.batch.paths;

import fr.vigie.advice.path.PathLine;

/** A line, and the name of the file that it stands in. */
record PathLineItem(String file, PathLine line) {}
