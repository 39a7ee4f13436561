package fr.vigie.deploy.home;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that people copy by hand: four groups of five letters and digits, 100 bits. */
public final class ReadablePassword {

    /** Letters and digits that nobody takes for one another. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private ReadablePassword() {}

    public static String random(SecureRandom random) {
        return IntStream.range(0, 4)
                .mapToObj(group -> IntStream.range(0, 5)
                        .mapToObj(i -> String.valueOf(READABLE.charAt(random.nextInt(READABLE.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
