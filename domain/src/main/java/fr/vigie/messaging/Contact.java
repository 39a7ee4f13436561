package fr.vigie.messaging;

/**
 * What a person told of themselves, opened: to be shown to them and to nobody else. Kept out of logs by its silence.
 *
 * @param name null if they gave none
 * @param proven whether the address is known to be theirs
 */
public record Contact(long personId, String email, String name, boolean proven) {

    @Override
    public String toString() {
        return "Contact[" + personId + "]";
    }
}
