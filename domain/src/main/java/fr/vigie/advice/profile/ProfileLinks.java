package fr.vigie.advice.profile;

import fr.vigie.confidentiality.SealBroken;
import fr.vigie.confidentiality.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Profiles as sealed words that fit into an address: whoever holds one holds the answers, nobody can read or forge it, and nothing
 * of it is kept here. It opens for a day.
 */
@ApplicationScoped
public class ProfileLinks {

    /** How long such a word opens. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final String CONTEXT = "advice.profile/link";
    private static final int LONGEST = 600;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** Letters, digits, {@code -} and {@code _}: some 250 of them. */
    public String seal(Profile profile) {
        var code = ProfileCode.encode(profile);
        var until = clock.instant().plus(LIFE).getEpochSecond();
        var plain = ByteBuffer.allocate(Long.BYTES + code.length).putLong(until).put(code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(plain.array(), CONTEXT));
    }

    /** @return empty if it isn't one of ours, was altered, or its day is over */
    public Optional<Profile> open(String word) {
        if (word == null || word.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = vault.open(Base64.getUrlDecoder().decode(word), CONTEXT);
            var until = Instant.ofEpochSecond(ByteBuffer.wrap(plain).getLong());
            return until.isBefore(clock.instant())
                    ? Optional.empty()
                    : ProfileCode.decode(Arrays.copyOfRange(plain, Long.BYTES, plain.length));
        } catch (IllegalArgumentException | SealBroken broken) {
            return Optional.empty();
        }
    }
}
