package fr.vigie.web.citizen;

import fr.vigie.platform.PlatformRef;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.PlatformStatus;
import fr.vigie.platform.WebAddress;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which platform we take the answers to mean, said on the page that asks and where one reads over. */
@Named("place")
@RequestScoped
public class PlaceHelp {

    @Inject
    private FilingWizard wizard;

    @Inject
    private PlatformRegister platforms;

    /** What was looked up for this page: it asks more than once. */
    private final Map<String, Optional<PlatformRef>> named = new HashMap<>();

    private final Map<WebAddress, Optional<PlatformRef>> at = new HashMap<>();

    private Optional<PlatformRef> ofName() {
        return typed("platform").flatMap(name -> named.computeIfAbsent(name, platforms::named));
    }

    private Optional<PlatformRef> ofAddress() {
        return address().flatMap(address -> at.computeIfAbsent(address, platforms::at));
    }

    private Optional<WebAddress> address() {
        return typed("address").flatMap(WebAddress::parse);
    }

    private Optional<String> typed(String field) {
        return Typed.clean(wizard.getValues().get(field));
    }

    /** What the platform is known as to whoever reports it: its name as typed, else the host of its address; null if neither is told. */
    public String getTyped() {
        return typed("platform").or(() -> address().map(WebAddress::host)).orElse(null);
    }

    /** The host of the pasted address in its own script (punycode undone); null if there is none. */
    public String getHost() {
        return address().map(address -> java.net.IDN.toUnicode(address.host())).orElse(null);
    }

    /** The registered platform meant; null if an agent has yet to look. */
    public String getRecognised() {
        return registered(typed("platform").isPresent() ? ofName() : ofAddress());
    }

    /** The registered platform of the address, where a name that we don't know was typed as well; null otherwise. */
    public String getOwnerOfAddress() {
        return typed("platform").isEmpty() || getRecognised() != null ? null : registered(ofAddress());
    }

    /** Numbers of the platforms meant: the one that a report would go to; empty for one that is new to us. */
    Optional<Long> platformId() {
        return (typed("platform").isPresent() ? ofName() : ofAddress()).map(PlatformRef::id);
    }

    private static String registered(Optional<PlatformRef> platform) {
        return platform.filter(found -> found.status() == PlatformStatus.REGISTERED)
                .map(PlatformRef::displayName)
                .orElse(null);
    }

    public List<String> getNames() {
        return platforms.registeredNames();
    }
}
