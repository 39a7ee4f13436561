package fr.vigie.membership;

import fr.vigie.confidentiality.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The sealed columns of this context. */
@ApplicationScoped
class MembershipSeals {

    @Produces
    SealedColumn totp() {
        return SealedColumn.of("platform_member", "id", "totp_sealed", "platform_member.totp");
    }
}
