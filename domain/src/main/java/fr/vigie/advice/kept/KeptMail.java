package fr.vigie.advice.kept;

import fr.vigie.messaging.MailTemplate;
import fr.vigie.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That somebody was written to. */
@Embeddable
class KeptMail {

    @Column(name = "written_at")
    @Convert(converter = InstantConverter.class)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private MailTemplate template;

    protected KeptMail() {}

    KeptMail(MailTemplate template, Instant writtenAt) {
        this.template = template;
        this.writtenAt = writtenAt;
    }

    MailTemplate template() {
        return template;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
