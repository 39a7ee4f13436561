package fr.vigie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/**
 * The platforms designated under article 33 of the Digital Services Act, with the hosts that no official file gives: typed
 * by hand in {@code very-large-platforms.json}. They are in the register from the first start.
 */
@ApplicationScoped
public class VeryLargePlatforms {

    /** One entry of the file. */
    record Entry(String name, String legalName, List<WebAddress> addresses) {}

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PlatformRegister register;

    @Inject
    private Clock clock;

    /** Enters those that the register doesn't have; leaves the others as they are. */
    @Transactional
    public void enterMissing() {
        for (var entry : entries()) {
            if (register.find(entry.name()).isEmpty()) {
                var platform = new Platform(entry.name(), PlatformStatus.REGISTERED, clock.instant());
                platform.nameEntity(entry.legalName());
                entry.addresses().stream()
                        .filter(a -> register.claim(a).isEmpty())
                        .forEach(platform::claim);
                em.persist(platform);
            }
        }
    }

    static List<Entry> entries() {
        try (var in = VeryLargePlatforms.class.getResourceAsStream("very-large-platforms.json");
                var reader = Json.createReader(in)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(VeryLargePlatforms::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(JsonObject json) {
        var addresses = json.getJsonArray("hosts").getValuesAs(JsonString.class).stream()
                .map(host -> WebAddress.parse(host.getString()).orElseThrow())
                .toList();
        return new Entry(json.getString("name"), json.getString("legalName", null), addresses);
    }
}
