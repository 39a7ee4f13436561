package fr.vigie.advice.run;

import fr.vigie.advice.counsel.Situation;
import fr.vigie.advice.path.Spell;
import java.util.function.Consumer;

/**
 * Takes the spells of one department, person by person and each person's in the order of time, as blocks hold them; and
 * shows those that go on, with what the person started in earlier ones too: what they did last year isn't news to them.
 */
final class StillSearching implements Consumer<Spell> {

    private final Consumer<Situation> seeing;
    private long person;
    private int tried;

    StillSearching(Consumer<Situation> seeing) {
        this.seeing = seeing;
    }

    @Override
    public void accept(Spell spell) {
        if (spell.seeker().person() != person) {
            person = spell.seeker().person();
            tried = 0;
        }
        if (spell.end().isSearching()) {
            seeing.accept(Situation.of(spell, tried));
        }
        tried |= Situation.tried(spell);
    }
}
