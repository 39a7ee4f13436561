package fr.vigie.advice.market.official;

/** Says in one sentence why a row can't be taken. */
final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    Rejected(String reason) {
        super(reason);
    }
}
