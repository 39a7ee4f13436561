package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The guided tree (arbre guidé): questions that lead whoever doesn't know the names to a practice, or to a wall. Its first
 * level are the topics.
 *
 * @param root name of the node with which it begins
 * @param nodes by their names, in the order of the data file
 */
public record PracticeTree(String root, Map<String, Node> nodes) {

    /** A question and the ways on from it. */
    public record Node(String name, LocalizedText question, List<Branch> children) {

        public Node {
            Objects.requireNonNull(question, "question");
            children = List.copyOf(children);
        }
    }

    /**
     * A way on: exactly one of node, practice, wall and redirect is not null.
     *
     * @param hint null if there is none
     * @param topic on the first level; null below
     * @param node the next question, which belongs to this branch alone
     * @param practice code of the practice where the way ends
     * @param wall where the way ends outside Vigie
     * @param redirect a node elsewhere in the tree
     */
    public record Branch(
            LocalizedText label,
            LocalizedText hint,
            PracticeTopic topic,
            String node,
            String practice,
            Wall wall,
            String redirect) {

        public Branch {
            Objects.requireNonNull(label, "label");
            if (Stream.of(node, practice, wall, redirect)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new IllegalArgumentException("leads to none or to several of node, practice, wall, redirect");
            }
        }

        /** Name of the node to show next; null where the way ends. */
        public String next() {
            return node == null ? redirect : node;
        }
    }

    public PracticeTree {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        if (!nodes.containsKey(root)) {
            throw new IllegalArgumentException("has no node \"" + root + "\" to begin with");
        }
    }

    public Node start() {
        return nodes.get(root);
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** The codes of the practices under each topic, in the order of the tree; each under the first topic that leads to it. */
    public Map<PracticeTopic, List<String>> topics() {
        var topics = new LinkedHashMap<PracticeTopic, List<String>>();
        var placed = new LinkedHashSet<String>();
        for (var first : start().children()) {
            topics.put(first.topic(), practicesBelow(first).filter(placed::add).toList());
        }
        return topics;
    }

    private Stream<String> practicesBelow(Branch branch) {
        return branch.node() == null
                ? Stream.ofNullable(branch.practice())
                : nodes.get(branch.node()).children().stream().flatMap(this::practicesBelow);
    }

    /** Every branch that can be come to from the start. */
    Set<Branch> reachable() {
        var seen = new LinkedHashSet<String>();
        var reached = new LinkedHashSet<Branch>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (seen.add(name)) {
                node(name).map(Node::children).orElse(List.of()).forEach(branch -> {
                    reached.add(branch);
                    Optional.ofNullable(branch.next()).ifPresent(open::add);
                });
            }
        }
        return reached;
    }
}
