package fr.vigie.advice.kept;

import fr.vigie.advice.Action;
import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.advice.profile.Profile;
import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Advice that somebody asked to have kept, without an account: a link opens it. They change what they said, tell how their search went,
 * take a copy of all that is held, and have it erased. Nothing here may be called inside a transaction.
 */
@ApplicationScoped
public class KeptAdvice {

    private final SecureRandom random = new SecureRandom();

    @Inject
    private KeptProfiles profiles;

    @Inject
    private Vault vault;

    @Inject
    private AdviceDesk desk;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Keeps somebody's answers, with what they are advised now.
     *
     * @return what opens them from now on, which is told this once
     * @throws IllegalArgumentException if the current register has no such occupation
     */
    public KeptKey keep(Profile profile) {
        desk.refresh();
        var key = KeptKey.random(random);
        transactions.retrying(() -> {
            profiles.begin(key, profile);
            return null;
        });
        return key;
    }

    /** @return empty if the key opens nothing, as after an erasure */
    public Optional<KeptView> open(KeptKey key) {
        return transactions.retrying(() -> profiles.find(key).map(kept -> {
            var view = profiles.view(kept);
            kept.isSeen(clock.instant());
            return view;
        }));
    }

    /**
     * Takes what they say now, and advises them anew at once.
     *
     * @return empty if the key opens nothing
     */
    public Optional<KeptView> change(KeptKey key, Profile profile) {
        desk.refresh();
        return transactions.retrying(() -> profiles.locked(key).map(kept -> changed(kept, profile)));
    }

    private KeptView changed(Kept kept, Profile profile) {
        kept.isSeen(clock.instant());
        profiles.advise(kept, profile);
        kept.isSeen(clock.instant());
        return profiles.view(kept);
    }

    /**
     * Takes how their search went; said again, it takes the place of what was said before. What they tried is no longer advised.
     *
     * @return empty if the key opens nothing, or that question hasn't come up yet
     */
    public Optional<KeptView> answer(KeptKey key, Milestone milestone, Outcome outcome, Set<Action> tried) {
        desk.refresh();
        return transactions.retrying(() -> profiles.locked(key).flatMap(kept -> {
            var now = clock.instant();
            return kept.answers(milestone, new KeptAnswer(outcome, tried, now), now)
                    ? Optional.of(changed(kept, kept.profile(vault).having(tried)))
                    : Optional.empty();
        }));
    }

    /** All that is held about them (GDPR art. 15 and 20); empty if the key opens nothing. */
    public Optional<KeptExport> export(KeptKey key) {
        return transactions.retrying(() -> profiles.find(key)
                .map(kept -> KeptExport.of(kept, vault, profiles.contact(kept).orElse(null))));
    }

    /**
     * Erases everything at once (GDPR art. 17): answers, advice, address, and mails that wait.
     *
     * @return false if the key opens nothing
     */
    public boolean erase(KeptKey key) {
        return transactions.retrying(() -> {
            var kept = profiles.locked(key);
            kept.ifPresent(profiles::forget);
            return kept.isPresent();
        });
    }
}
