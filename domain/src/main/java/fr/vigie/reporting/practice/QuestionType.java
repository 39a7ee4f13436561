package fr.vigie.reporting.practice;

/** What an answer to a question is made of; {@link AnswerRules} says how each is typed and kept. */
public enum QuestionType {
    TEXT,
    CHOICE,
    DATE,
    /** Euros. */
    AMOUNT,
    /** Address of a web page. */
    ADDRESS,
    YES_NO,
    /** A site. */
    HOST
}
