package fr.vigie.architecture.breach.advice.synthetic;

/** A truth that somebody looks at. */
public class BrokenWorld {}
