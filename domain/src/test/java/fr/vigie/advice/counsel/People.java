package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import java.util.EnumSet;
import java.util.Set;

/** A person to be advised, told by what differs from somebody ordinary: 35, a cashier in Lyon, who has just begun. */
final class People {

    private long person = 1;
    private String department = "69";
    private String occupation = "D1505";
    private AgeBand age = AgeBand.FROM_35;
    private Diploma diploma = Diploma.SHORT_HIGHER;
    private Experience experience = Experience.UNDER_TWO_YEARS;
    private Mobility mobility = Mobility.NEAR;
    private boolean licence = true;
    private int searched;
    private final EnumSet<Difficulty> difficulties = EnumSet.noneOf(Difficulty.class);
    private final EnumSet<Action> tried = EnumSet.noneOf(Action.class);
    private final EnumSet<Module> declined = EnumSet.noneOf(Module.class);

    static People somebody() {
        return new People();
    }

    People numbered(long person) {
        this.person = person;
        return this;
    }

    People in(String department) {
        this.department = department;
        return this;
    }

    People lookingFor(String occupation) {
        this.occupation = occupation;
        return this;
    }

    People aged(int age) {
        this.age = AgeBand.of(age);
        return this;
    }

    People with(Diploma diploma) {
        this.diploma = diploma;
        return this;
    }

    People with(Experience experience) {
        this.experience = experience;
        return this;
    }

    People going(Mobility mobility) {
        this.mobility = mobility;
        return this;
    }

    People withoutLicence() {
        licence = false;
        return this;
    }

    People searching(int months) {
        searched = months;
        return this;
    }

    People saying(Difficulty... difficulties) {
        this.difficulties.addAll(Set.of(difficulties));
        return this;
    }

    People having(Action... tried) {
        this.tried.addAll(Set.of(tried));
        return this;
    }

    People declining(Module... declined) {
        this.declined.addAll(Set.of(declined));
        return this;
    }

    Situation now() {
        var seeker = new Seeker(
                person,
                Department.of(department).orElseThrow(),
                Markets.index(occupation),
                age,
                diploma,
                experience,
                mobility,
                licence,
                Difficulty.bits(difficulties));
        return new Situation(seeker, searched, Situation.tried(tried), Situation.declined(declined));
    }
}
