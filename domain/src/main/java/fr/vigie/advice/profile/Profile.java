package fr.vigie.advice.profile;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.counsel.Situation;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a job seeker answered to the twelve questions, and what they said of the advice since. Neither name nor date of birth, sex
 * or nationality is asked: no rule uses them.
 *
 * @param draw number for the draws among pieces of advice that are as good: it says nothing of the person
 * @param occupation that they look for
 * @param commune INSEE's code of where they live
 * @param since month in which the search began
 * @param difficulties what they say is hard
 * @param tried what they have started already
 * @param verdicts by module
 */
public record Profile(
        long draw,
        Rome occupation,
        String commune,
        YearMonth since,
        AgeBand age,
        Diploma diploma,
        Experience experience,
        Mobility mobility,
        boolean licence,
        Set<Difficulty> difficulties,
        Set<Action> tried,
        Map<Module, Verdict> verdicts) {

    /** @throws IllegalArgumentException if no department is known of the commune */
    public Profile {
        Objects.requireNonNull(occupation);
        Objects.requireNonNull(since);
        Objects.requireNonNull(age);
        Objects.requireNonNull(diploma);
        Objects.requireNonNull(experience);
        Objects.requireNonNull(mobility);
        if (Department.ofCommune(commune).isEmpty()) {
            throw new IllegalArgumentException("No department of " + commune);
        }
        difficulties = Collections.unmodifiableSet(copy(difficulties, Difficulty.class));
        tried = Collections.unmodifiableSet(copy(tried, Action.class));
        var said = new EnumMap<Module, Verdict>(Module.class);
        said.putAll(verdicts);
        verdicts = Collections.unmodifiableMap(said);
    }

    private static <E extends Enum<E>> EnumSet<E> copy(Set<E> some, Class<E> type) {
        var copy = EnumSet.noneOf(type);
        copy.addAll(some);
        return copy;
    }

    public Department department() {
        return Department.ofCommune(commune).orElseThrow();
    }

    /** Whole months of search at the end of that month, from 0. */
    public int searched(YearMonth now) {
        return (int) Math.max(0, since.until(now, ChronoUnit.MONTHS));
    }

    /**
     * What the rules of advice look at. Who did what a module advises has tried its action.
     *
     * @return empty if this register has no such occupation
     */
    public Optional<Situation> situation(Occupations occupations, YearMonth now) {
        var index = occupations.index(occupation);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        var actions = copy(tried, Action.class);
        verdicts.forEach((module, verdict) -> {
            if (verdict == Verdict.DONE) {
                module.action().ifPresent(actions::add);
            }
        });
        var seeker = new Seeker(
                draw,
                department(),
                index.getAsInt(),
                age,
                diploma,
                experience,
                mobility,
                licence,
                Difficulty.bits(difficulties));
        return Optional.of(
                new Situation(seeker, searched(now), Situation.tried(actions), Situation.declined(verdicts.keySet())));
    }

    /** The same looking for something else, or ready to go less far or further. */
    public Profile looking(Rome other, Mobility further) {
        return with(other, further, tried, verdicts);
    }

    /** The same after something was said of a module; null takes it back. */
    public Profile saying(Module module, Verdict verdict) {
        var said = new EnumMap<Module, Verdict>(Module.class);
        said.putAll(verdicts);
        if (verdict == null) {
            said.remove(module);
        } else {
            said.put(module, verdict);
        }
        return with(occupation, mobility, tried, said);
    }

    /** The same with these added to what was tried. */
    public Profile having(Set<Action> more) {
        var all = copy(tried, Action.class);
        all.addAll(more);
        return with(occupation, mobility, all, verdicts);
    }

    private Profile with(Rome other, Mobility further, Set<Action> done, Map<Module, Verdict> said) {
        return new Profile(
                draw, other, commune, since, age, diploma, experience, further, licence, difficulties, done, said);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Profile";
    }
}
