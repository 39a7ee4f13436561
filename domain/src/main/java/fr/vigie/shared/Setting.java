package fr.vigie.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the server, over MicroProfile Config: {@code vigie.import.dir} is the environment's
 * {@code VIGIE_IMPORT_DIR} or a file of that name in {@code --secretsdir}. Secrets have no default and are never logged.
 */
public enum Setting {
    MODE("vigie.mode", "production", "demonstration or production; a production server refuses demonstration accounts"),
    NODE("vigie.node", "node-1", "name of this node, unique in a cluster; the run lock of jobs carries it"),
    IMPORT_DIR("vigie.import.dir", "import", "the only folder that import jobs read"),
    REJECTS_DIR("vigie.rejects.dir", "rejects", "where import jobs write the rows that they refused"),
    BULK_MAX_BYTES("vigie.bulk.max.bytes", "67108864", "largest body of a bulk filing, in bytes"),
    PUBLIC_URL(
            "vigie.public.url", "http://localhost:8080", "where people reach the portal: links in mails begin with it"),
    MAIL_HOST(
            "vigie.mail.host", "", "mail server that takes our mails; without one, nobody can prove an e-mail address"),
    MAIL_PORT("vigie.mail.port", "587", "its port"),
    MAIL_STARTTLS("vigie.mail.starttls", "true", "whether it must encrypt, by STARTTLS"),
    MAIL_FROM("vigie.mail.from", "vigie@localhost", "address from which our mails come"),
    MAIL_USER("vigie.mail.user", "", "name under which the mail server knows us, if it asks"),

    MAIL_PASSWORD("vigie.mail.password", null, "password for the mail server, if it knows us by name"),
    LIMIT_DRAFT_HOST(
            "vigie.limit.draft.host",
            "300/10m",
            "reports begun from one client address: so many at once, as many again over the time (s, m, h, d), or off"),
    LIMIT_FILING_HOST("vigie.limit.filing.host", "30/10m", "reports sent from one client address, likewise"),
    LIMIT_FILING_NETWORK(
            "vigie.limit.filing.network", "1000/10m", "reports from one network (IPv4 /24, IPv6 /48), likewise"),
    LIMIT_FILING_EMAIL("vigie.limit.filing.email", "10/1h", "reports with one e-mail address, likewise"),
    LIMIT_CODE_EMAIL("vigie.limit.code.email", "5/1h", "codes sent to one e-mail address, likewise"),
    LIMIT_CODE_HOST("vigie.limit.code.host", "30/10m", "codes asked for from one client address, likewise"),
    LIMIT_UPLOAD_HOST("vigie.limit.upload.host", "200/10m", "files sent from one client address, likewise"),
    LIMIT_TRACKING_HOST(
            "vigie.limit.tracking.host", "10/10m", "wrong tracking codes from one client address, likewise"),
    LIMIT_NEW_CODE_HOST(
            "vigie.limit.newcode.host", "10/1h", "new tracking codes asked for from one client address, likewise"),
    LIMIT_NEW_CODE_REPORT("vigie.limit.newcode.report", "3/1d", "new tracking codes asked for one reference, likewise"),
    LIMIT_SIGN_IN_HOST("vigie.limit.signin.host", "60/10m", "passwords tried from one client address, likewise"),
    TRUSTED_PROXIES(
            "vigie.trusted.proxies",
            "none",
            "networks of the proxies whose X-Forwarded-For is believed, comma-separated (10.0.0.0/8, 2001:db8::/32)"),
    TERRITORY(
            "vigie.territory",
            "mainland",
            "whose holidays move deadlines: mainland, or the number of an overseas department or collectivity (974)"),
    EVIDENCE_MAX_FILES("vigie.evidence.max.files", "10", "files that may go with one report"),
    EVIDENCE_MAX_BYTES("vigie.evidence.max.bytes", "10485760", "largest file that may go with a report, in bytes"),
    EVIDENCE_INSPECTIONS(
            "vigie.evidence.inspections",
            "1",
            "files inspected at the same time; each may take some 120 MB of the heap"),
    CLAMD_HOST("vigie.clamd.host", "127.0.0.1", "where ClamAV's daemon answers: host"),
    CLAMD_PORT("vigie.clamd.port", "3310", "where ClamAV's daemon answers: TCP port"),
    CLAMD_TIMEOUT("vigie.clamd.timeout.seconds", "60", "longest wait for ClamAV's answer about one file, in seconds"),
    ADVICE_WORLD_PEOPLE(
            "vigie.advice.world.people",
            "60000",
            "how many made-up people the method of the advice is tried on in each of three worlds, when the market or the rules changed; 0 for none"),

    CONTROLLER_NAME(
            "vigie.controller.name",
            "Administration de démonstration",
            "the administration that runs this service and answers for its personal data, as the legal pages name it"),
    CONTROLLER_ADDRESS("vigie.controller.address", "1 rue de l’Exemple, 00000 Exemple", "its postal address"),
    CONTROLLER_EMAIL("vigie.controller.email", "contact@vigie.example", "its e-mail address for the public"),
    CONTROLLER_PHONE("vigie.controller.phone", "01 99 00 00 00", "its telephone number for the public"),
    CONTROLLER_DPO("vigie.controller.dpo", "dpo@vigie.example", "e-mail address of its data protection officer"),
    CONTROLLER_PUBLISHER(
            "vigie.controller.publisher", "Camille Démonstration", "who answers in law for what the site publishes"),
    CONTROLLER_HOST(
            "vigie.controller.host",
            "Hébergeur de démonstration, 2 rue de l’Exemple, 00000 Exemple, 01 99 00 00 01",
            "name, address and telephone number of the firm whose machines the service runs on"),

    TRACKING_KEY("vigie.tracking.key", null, "base64 of 32 bytes: the tracking codes of reports are derived from it"),
    SEALING_KEYS(
            "vigie.sealing.keys",
            null,
            "number:base64 of 32 bytes, comma-separated: personal data is sealed under the first, opened under any"),
    FINGERPRINT_KEY(
            "vigie.fingerprint.key", null, "base64 of 32 bytes: e-mail and network addresses are compared by it"),
    DEMO_AGENT_PASSWORD("vigie.demo.agent.password", null, "password of the demonstration agent"),
    DEMO_MEMBER_TOTP(
            "vigie.demo.member.totp",
            null,
            "base 32 of 20 bytes: the demonstration platform member's codes are made of it"),
    DEMO_OPERATOR_KEY("vigie.demo.operator.key", null, "API key of the demonstration operator"),
    DEMO_ASSOCIATION_KEY("vigie.demo.association.key", null, "API key of the demonstration association");

    /** Payara's names for the environment and for the folder given with --secretsdir. */
    private static final Set<String> SECRET_SOURCES = Set.of("Environment", "Directory");

    private final String key;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }

    /** A secret has no default and comes from the environment or the secrets' folder alone. */
    public boolean isSecret() {
        return defaultValue == null;
    }

    /**
     * The value, or the default; empty for a secret that nobody set.
     *
     * @throws IllegalStateException if it is a secret and stands where others may read it, such as a command line
     */
    public Optional<String> find() {
        requireSecrecy();
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .or(() -> Optional.ofNullable(defaultValue));
    }

    private void requireSecrecy() {
        var value = ConfigProvider.getConfig().getConfigValue(key);
        if (isSecret() && value.getValue() != null && !SECRET_SOURCES.contains(value.getSourceName())) {
            throw new IllegalStateException("The secret " + key + " comes from " + value.getSourceName()
                    + ": set it in the environment or in the secrets folder alone.");
        }
    }

    /** @throws IllegalStateException if it has neither a value nor a default */
    public String get() {
        return find().orElseThrow(() -> new IllegalStateException("The setting " + key + " is missing: " + meaning));
    }

    public int asInt() {
        return Integer.parseInt(get());
    }

    /** @throws IllegalStateException if it is missing or isn't base64 of at least 32 bytes */
    public byte[] asKey() {
        try {
            byte[] bytes = Base64.getDecoder().decode(get().getBytes(StandardCharsets.US_ASCII));
            if (bytes.length >= 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The setting " + key + " is not base64", e);
        }
        throw new IllegalStateException("The setting " + key + " is too short: 32 bytes at least");
    }

    /** Whether this server says of itself that it only demonstrates. */
    public static boolean isDemonstration() {
        return "demonstration".equals(MODE.get());
    }
}
