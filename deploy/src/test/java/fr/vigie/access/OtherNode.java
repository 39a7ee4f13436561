package fr.vigie.access;

import com.google.common.hash.Hashing;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Another node of the installation under test, as far as rate limits go: the same database, the same key of fingerprints. */
public final class OtherNode {

    private OtherNode() {}

    /** Uses up what is allowed to one subject, so that the server has to refuse the next. */
    public static void useUp(Limit limit, String subject, long times, Duration period) {
        var purpose = RateLimits.purpose(limit, new Allowance(times, period));
        // A bucket stays as it was made: of this one there is a token an hour.
        new SharedBuckets(dataSource(), Clock.systemUTC())
                .take(fingerprint(purpose, subject), new Allowance(1, Duration.ofHours(1)));
    }

    static RateLimits limits(Clock clock, Function<Limit, Optional<Allowance>> allowed) {
        return new RateLimits(dataSource(), clock, OtherNode::fingerprint, allowed);
    }

    static byte[] fingerprint(String purpose, String value) {
        try {
            var file = WholeSystem.home().secrets().resolve("vigie.fingerprint.key");
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            return Hashing.hmacSha256(key)
                    .hashString(purpose + "\0" + value, StandardCharsets.UTF_8)
                    .asBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataSource dataSource() {
        try {
            var database = WholeSystem.database();
            var source = new MariaDbDataSource(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            // The first connection settles its configuration, which several threads at once could see half-made.
            source.getConnection().close();
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
