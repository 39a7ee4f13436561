package fr.vigie.messaging;

import fr.vigie.confidentiality.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The sealed columns of this context. */
@ApplicationScoped
class MessagingSeals {

    @Produces
    SealedColumn address() {
        return SealedColumn.of("person", "id", "email_sealed", "person.email");
    }

    @Produces
    SealedColumn name() {
        return SealedColumn.of("person", "id", "name_sealed", "person.name");
    }

    @Produces
    SealedColumn mail() {
        return SealedColumn.of("outbox_message", "id", "params_sealed", "outbox_message.params");
    }
}
