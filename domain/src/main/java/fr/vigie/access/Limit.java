package fr.vigie.access;

import fr.vigie.shared.Setting;
import java.util.Optional;

/**
 * What is limited, and for whom. A host is one client's address (an IPv6 client's /64), a network the /24 or /48 around it.
 *
 * <p>A limit never shuts anybody out: once the allowance is used up, it asks for a wait of one part of the period.
 */
public enum Limit {
    DRAFT_BY_HOST(Setting.LIMIT_DRAFT_HOST),
    FILING_BY_HOST(Setting.LIMIT_FILING_HOST),
    FILING_BY_NETWORK(Setting.LIMIT_FILING_NETWORK),
    FILING_BY_EMAIL(Setting.LIMIT_FILING_EMAIL),
    CODE_BY_EMAIL(Setting.LIMIT_CODE_EMAIL),
    CODE_BY_HOST(Setting.LIMIT_CODE_HOST),
    UPLOAD_BY_HOST(Setting.LIMIT_UPLOAD_HOST),
    /** Wrong tracking codes: only failures count. */
    TRACKING_BY_HOST(Setting.LIMIT_TRACKING_HOST),
    NEW_CODE_BY_HOST(Setting.LIMIT_NEW_CODE_HOST),
    NEW_CODE_BY_REPORT(Setting.LIMIT_NEW_CODE_REPORT),
    /** Passwords tried, right ones too: each costs the server a slow hash. */
    SIGN_IN_BY_HOST(Setting.LIMIT_SIGN_IN_HOST);

    private final Setting setting;

    Limit(Setting setting) {
        this.setting = setting;
    }

    /**
     * What is allowed; empty where there is no limit.
     *
     * @throws IllegalStateException if the setting can't be read
     */
    Optional<Allowance> allowance() {
        try {
            return Allowance.parse(setting.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The setting " + setting.key() + " can't be read", e);
        }
    }
}
