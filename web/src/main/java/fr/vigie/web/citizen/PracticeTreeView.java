package fr.vigie.web.citizen;

import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.PracticeTree;
import fr.vigie.reporting.practice.PracticeTree.Branch;
import fr.vigie.reporting.practice.Wall;
import fr.vigie.shared.LocalizedText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The guided tree as one page shows it: topics that open on where their questions lead. */
@Named("practiceTree")
@ApplicationScoped
public class PracticeTreeView {

    /** A topic with the ends of its ways, in the order of the tree. */
    public record Topic(LocalizedText label, LocalizedText hint, List<Leaf> leaves) {}

    /**
     * Where a way ends: a practice, or a wall; the other is null.
     *
     * @param question the question that leads here, where it is another than that of the leaf before; else null
     */
    public record Leaf(LocalizedText question, LocalizedText label, Practice practice, Wall wall) {}

    @Inject
    private PracticeCatalog catalog;

    private List<Topic> topics;

    @PostConstruct
    void flatten() {
        var tree = catalog.tree();
        topics = tree.start().children().stream()
                .map(branch -> new Topic(branch.label(), branch.hint(), leaves(tree, branch)))
                .toList();
    }

    private List<Leaf> leaves(PracticeTree tree, Branch topic) {
        var leaves = new ArrayList<Leaf>();
        collect(tree, topic, null, leaves);
        return List.copyOf(leaves);
    }

    private void collect(PracticeTree tree, Branch branch, LocalizedText question, List<Leaf> leaves) {
        if (branch.practice() != null) {
            leaves.add(new Leaf(
                    question, branch.label(), catalog.find(branch.practice()).orElseThrow(), null));
        } else if (branch.wall() != null) {
            leaves.add(new Leaf(question, branch.label(), null, branch.wall()));
        } else if (branch.node() != null) {
            var node = tree.node(branch.node()).orElseThrow();
            for (int i = 0; i < node.children().size(); i++) {
                collect(tree, node.children().get(i), i == 0 ? node.question() : null, leaves);
            }
        }
    }

    public List<Topic> getTopics() {
        return topics;
    }
}
