package fr.vigie.architecture.breach.advice.counsel;

/** What no rule may know. */
class AuditGroup {}
