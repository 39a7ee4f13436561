package fr.vigie.advice.path;

/** Is shown one person after the other, with what happened to them. */
@FunctionalInterface
public interface PathVisitor {

    /** @param events good until this returns */
    void visit(PathPerson person, PathEvents events);
}
