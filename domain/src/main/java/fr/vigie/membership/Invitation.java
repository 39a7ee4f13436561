package fr.vigie.membership;

import java.time.Instant;

/** An invitation that can still be used, as whoever holds its link sees it. */
public record Invitation(long memberId, String platform, String email, Instant until) {

    @Override
    public String toString() {
        return "Invitation[" + memberId + "]";
    }
}
