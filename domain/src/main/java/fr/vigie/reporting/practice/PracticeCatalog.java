package fr.vigie.reporting.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The taxonomy of practices (nomenclature), in all its versions, read once from the data files beside this class. */
@ApplicationScoped
public class PracticeCatalog {

    private final Taxonomy taxonomy;

    /** @throws IllegalStateException if a file is missing or broken: the server must not start on half a taxonomy */
    public PracticeCatalog() {
        taxonomy = TaxonomyCheck.require(TaxonomyFiles.bundled());
    }

    /** All, in their newest versions, in the order in which people are shown them. */
    public List<Practice> all() {
        return taxonomy.practices().values().stream().map(Taxonomy::newest).toList();
    }

    /** The newest version of a practice. */
    public Optional<Practice> find(String code) {
        return Optional.ofNullable(taxonomy.practices().get(code)).map(Taxonomy::newest);
    }

    /** A practice as it was worded when something was filed under it. */
    public Optional<Practice> find(String code, int version) {
        return Optional.ofNullable(taxonomy.practices().get(code)).stream()
                .flatMap(List::stream)
                .filter(practice -> practice.version() == version)
                .findFirst();
    }

    public Collection<Wall> walls() {
        return taxonomy.walls().values();
    }

    public Optional<Wall> wall(String id) {
        return Optional.ofNullable(taxonomy.walls().get(id));
    }

    public PracticeTree tree() {
        return taxonomy.tree();
    }
}
