package fr.vigie.architecture.breach.advice.counsel;

/** A rule that knows it. */
class BrokenGate {

    boolean passes(AuditGroup group) {
        return group != null;
    }
}
