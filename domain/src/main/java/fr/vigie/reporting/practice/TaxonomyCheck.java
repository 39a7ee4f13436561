package fr.vigie.reporting.practice;

import fr.vigie.reporting.practice.PracticeTree.Branch;
import fr.vigie.reporting.practice.TaxonomyDefect.Kind;
import fr.vigie.shared.LocalizedText;
import fr.vigie.shared.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for everything that is wrong in the taxonomy: in the build, so that no broken tree is ever shipped, and again when the
 * server starts. That each value is sound is what {@link TaxonomyReader} sees to; here it is whether they fit together.
 */
final class TaxonomyCheck {

    private static final int MAX_SENTENCE = 240;
    private static final int MAX_BRANCHES = 10;
    /** As many questions as one may be asked on the way to a practice. */
    private static final int MAX_DEPTH = 3;

    private final Taxonomy taxonomy;
    private final List<TaxonomyDefect> defects;

    private TaxonomyCheck(Taxonomy taxonomy, List<TaxonomyDefect> defects) {
        this.taxonomy = taxonomy;
        this.defects = defects;
    }

    /** Every defect of the files; none if they make a whole taxonomy. */
    static List<TaxonomyDefect> defects(TaxonomyFiles files) {
        var defects = new ArrayList<TaxonomyDefect>();
        read(files, defects);
        return defects;
    }

    /**
     * The taxonomy in the files.
     *
     * @throws IllegalStateException if they have any defect: the server must not start on half a taxonomy
     */
    static Taxonomy require(TaxonomyFiles files) {
        var defects = new ArrayList<TaxonomyDefect>();
        var taxonomy = read(files, defects);
        if (!defects.isEmpty()) {
            throw new IllegalStateException("The taxonomy is broken: "
                    + defects.stream().map(TaxonomyDefect::toString).collect(Collectors.joining("; ")));
        }
        return taxonomy;
    }

    private static Taxonomy read(TaxonomyFiles files, List<TaxonomyDefect> defects) {
        var taxonomy = TaxonomyReader.read(files, defects);
        new TaxonomyCheck(taxonomy, defects).check();
        return taxonomy;
    }

    private void check() {
        taxonomy.practices().values().stream().flatMap(List::stream).forEach(this::checkPractice);
        if (taxonomy.tree() != null) {
            checkTree(taxonomy.tree());
            checkReach(taxonomy.tree());
        }
    }

    private void note(Kind kind, String place, String what) {
        defects.add(new TaxonomyDefect(kind, place, what));
    }

    private void checkPractice(Practice practice) {
        var place = TaxonomyFiles.practice(practice.code(), practice.version());
        checkLength(place, practice.title(), Practice.MAX_TITLE);
        checkLength(place, practice.sentence(), MAX_SENTENCE);
        if (practice.version() > 1) {
            checkCount(place + "/questions", practice.questions(), 2, 5);
            checkCount(place + "/evidence", practice.evidence(), 1, 4);
            checkCount(place + "/selfHelp/steps", practice.selfHelp().steps(), 2, 5);
            practice.questions().stream()
                    .filter(question -> question.type() == QuestionType.CHOICE)
                    .forEach(question -> checkCount(place + "/questions/" + question.id(), question.options(), 2, 7));
        }
        practice.questions()
                .forEach(question -> checkRedirects(practice, question, place + "/questions/" + question.id()));
    }

    /**
     * Two neighbours may send people to each other, each by an answer of its own: whoever chose wrongly is led back either way.
     * But no answer leads to where one is already, and each question leaves an answer with which one stays.
     */
    private void checkRedirects(Practice practice, Question question, String place) {
        for (var option : question.options()) {
            if (practice.code().equals(option.redirect())) {
                note(Kind.REDIRECT_CYCLE, place, option.id() + " leads to this very practice");
            } else if (option.redirect() != null && !taxonomy.practices().containsKey(option.redirect())) {
                note(Kind.DEAD_REDIRECT, place, "leads to the practice " + option.redirect() + ", which doesn't exist");
            }
        }
        if (!question.options().isEmpty() && question.options().stream().allMatch(Question.Option::leadsAway)) {
            note(Kind.NO_WAY_ON, place, "has no answer with which one stays");
        }
    }

    private void checkLength(String place, LocalizedText text, int limit) {
        if (Typed.length(text.fr()) > limit || Typed.length(text.en()) > limit) {
            note(Kind.TOO_LONG, place, "\"" + text.fr() + "\" or its English is longer than " + limit + " characters");
        }
    }

    private void checkCount(String place, Collection<?> things, int least, int most) {
        if (things.size() < least || things.size() > most) {
            note(Kind.TOO_FEW_OR_MANY, place, "has " + things.size() + ", not " + least + " to " + most);
        }
    }

    private Stream<Practice> newest() {
        return taxonomy.practices().values().stream()
                .filter(versions -> !versions.isEmpty())
                .map(Taxonomy::newest);
    }

    private static Stream<Question.Option> options(Practice practice) {
        return practice.questions().stream().flatMap(question -> question.options().stream());
    }

    private void checkCycles(Map<String, Set<String>> ways) {
        var done = new HashSet<String>();
        ways.keySet().forEach(start -> follow(start, ways, new LinkedHashSet<>(), done));
    }

    private void follow(String at, Map<String, Set<String>> ways, LinkedHashSet<String> path, Set<String> done) {
        if (path.contains(at)) {
            note(Kind.REDIRECT_CYCLE, TaxonomyFiles.TREE, "goes round: " + String.join(" → ", path) + " → " + at);
        } else if (!done.contains(at)) {
            path.add(at);
            ways.getOrDefault(at, Set.of()).forEach(next -> follow(next, ways, path, done));
            path.remove(at);
            done.add(at);
        }
    }

    private void checkTree(PracticeTree tree) {
        var parents = new HashMap<String, String>();
        var ways = new LinkedHashMap<String, Set<String>>();
        var topics = EnumSet.noneOf(PracticeTopic.class);
        for (var node : tree.nodes().values()) {
            var place = TaxonomyFiles.TREE + "/nodes/" + node.name();
            checkCount(place + "/children", node.children(), 2, MAX_BRANCHES);
            ways.put(node.name(), new LinkedHashSet<>());
            for (var branch : node.children()) {
                boolean first = node.name().equals(tree.root());
                if (first != (branch.topic() != null)) {
                    note(
                            Kind.UNKNOWN_TOPIC,
                            place,
                            "a topic stands on each branch of the first level, and nowhere else");
                } else if (first && !topics.add(branch.topic())) {
                    note(Kind.DUPLICATE, place, "has two branches of the topic " + branch.topic());
                }
                checkBranch(place, branch);
                if (branch.node() != null && parents.put(branch.node(), node.name()) != null) {
                    note(Kind.NO_TREE, place, branch.node() + " stands below another node already: redirect to it");
                }
                if (branch.next() != null) {
                    ways.get(node.name()).add(branch.next());
                }
            }
        }
        checkCycles(ways);
        tree.nodes().keySet().stream()
                .filter(name -> depth(name, parents) > MAX_DEPTH)
                .forEach(name -> note(Kind.NO_TREE, TaxonomyFiles.TREE + "/nodes/" + name, "is too deep"));
    }

    private void checkBranch(String place, Branch branch) {
        if (branch.next() != null && taxonomy.tree().node(branch.next()).isEmpty()) {
            note(Kind.DEAD_REDIRECT, place, "leads to the node " + branch.next() + ", which doesn't exist");
        }
        if (branch.practice() != null && !taxonomy.practices().containsKey(branch.practice())) {
            note(Kind.DEAD_REDIRECT, place, "leads to the practice " + branch.practice() + ", which doesn't exist");
        }
    }

    /** How many questions are asked up to this one; more than there are nodes where parents turn in a circle. */
    private static int depth(String name, Map<String, String> parents) {
        int depth = 1;
        for (var at = parents.get(name); at != null && depth <= parents.size(); at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    private void checkReach(PracticeTree tree) {
        var reachable = tree.reachable();
        var nodes = reachable.stream().map(Branch::next).collect(Collectors.toSet());
        var practices = reachable.stream().map(Branch::practice).collect(Collectors.toSet());
        var walls = Stream.concat(
                        reachable.stream().map(Branch::wall),
                        newest().flatMap(TaxonomyCheck::options).map(Question.Option::wall))
                .filter(Objects::nonNull)
                .map(Wall::id)
                .collect(Collectors.toSet());
        nodes.add(tree.root());
        checkReached(TaxonomyFiles.TREE, tree.nodes().keySet(), nodes);
        checkReached(TaxonomyFiles.TREE, taxonomy.practices().keySet(), practices);
        checkReached(TaxonomyFiles.WALLS, taxonomy.walls().keySet(), walls);
    }

    private void checkReached(String place, Set<String> all, Set<String> reached) {
        all.stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> note(Kind.UNREACHABLE, place, "no way leads to " + name));
    }
}
