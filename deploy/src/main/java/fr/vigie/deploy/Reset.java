package fr.vigie.deploy;

import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.process.HomeProcesses;
import java.util.Locale;
import java.util.Set;

/** Forgets what a home keeps, if somebody confirms it. */
final class Reset {

    private static final Set<String> CONSENT = Set.of("oui", "yes");

    private final Console console;
    private final Home home;

    Reset(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    /**
     * @param confirmed without a question
     * @param outside whether the data is in an outside database, which is left alone with the secrets that it needs
     * @throws LaunchFailure if nobody consents
     */
    void run(boolean confirmed, boolean outside) {
        if (outside) {
            console.line(Messages.text("reset.outside"));
        }
        if (!confirmed && !CONSENT.contains(answer())) {
            throw LaunchFailure.usage("reset.declined");
        }
        new HomeProcesses(home).end();
        home.erase(outside);
        console.line(Messages.text("reset.done", home.root()));
    }

    private String answer() {
        if (System.console() == null) {
            throw LaunchFailure.usage("reset.unasked");
        }
        return console.ask(Messages.text("reset.question", home.root())).toLowerCase(Locale.ROOT);
    }
}
