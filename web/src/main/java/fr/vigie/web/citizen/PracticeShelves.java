package fr.vigie.web.citizen;

import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.PracticeTopic;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The practices, topic by topic, as the pages offer them. */
@Named("practices")
@RequestScoped
public class PracticeShelves {

    /** The practices of one topic. */
    public record Shelf(PracticeTopic topic, List<Practice> practices) {

        public boolean holds(String code) {
            return practices.stream().anyMatch(practice -> practice.code().equals(code));
        }
    }

    @Inject
    private PracticeCatalog catalog;

    public List<Shelf> getShelves() {
        return catalog.tree().topics().entrySet().stream()
                .map(topic -> new Shelf(
                        topic.getKey(),
                        topic.getValue().stream()
                                .map(code -> catalog.find(code).orElseThrow())
                                .toList()))
                .toList();
    }

    /** The only people who may report it, as a key of the texts; "EVERYBODY" if there is no such limit. */
    public String filers(Practice practice) {
        return practice.whoMayFile().size() == Filer.values().length
                ? "EVERYBODY"
                : practice.whoMayFile().iterator().next().name();
    }
}
