package fr.vigie.advice.kept;

import fr.vigie.confidentiality.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The sealed columns of kept advice. */
@ApplicationScoped
class KeptSeals {

    @Produces
    SealedColumn key() {
        return of("key");
    }

    @Produces
    SealedColumn profile() {
        return of("profile");
    }

    @Produces
    SealedColumn list() {
        return of("list");
    }

    @Produces
    SealedColumn changes() {
        return of("changes");
    }

    private static SealedColumn of(String what) {
        return SealedColumn.of("advice_kept", "id", what + "_sealed", "advice_kept." + what);
    }
}
