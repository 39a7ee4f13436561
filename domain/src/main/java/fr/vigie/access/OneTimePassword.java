package fr.vigie.access;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that are read aloud or copied by hand once: four groups of five letters and digits, 100 bits. */
final class OneTimePassword {

    /** Letters and digits that nobody takes for one another. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private OneTimePassword() {}

    static String random(RandomGenerator random) {
        return IntStream.range(0, GROUPS).mapToObj(group -> group(random)).collect(Collectors.joining("-"));
    }

    private static String group(RandomGenerator random) {
        return IntStream.range(0, GROUP)
                .mapToObj(i -> String.valueOf(READABLE.charAt(random.nextInt(READABLE.length()))))
                .collect(Collectors.joining());
    }
}
