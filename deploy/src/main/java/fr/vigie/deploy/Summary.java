package fr.vigie.deploy;

import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Home;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What somebody needs to know once the service runs. */
final class Summary {

    private static final List<String> PAGES = List.of(
            "",
            "signaler",
            "suivi",
            "conseil",
            "guichet",
            "agent",
            "plateforme",
            "exploitation",
            "administration",
            "observatoire",
            "api/v1/practices",
            "openapi");

    private final Console console;
    private final Home home;
    private final Path importFolder;
    private final String address;

    Summary(Console console, Home home, Path importFolder, int port) {
        this.console = console;
        this.home = home;
        this.importFolder = importFolder;
        address = "http://localhost:" + port + "/";
    }

    void print(Optional<DemoCredentials> credentials, Optional<URI> mail) {
        console.line("");
        console.line(Messages.text("summary.ready", address));
        console.line("");
        for (String page : PAGES) {
            row(Messages.text("summary.page." + (page.isEmpty() ? "home" : page.replace('/', '.'))), address + page);
        }
        mail.ifPresent(page -> row(Messages.text("summary.mail"), page.toString()));
        credentials.ifPresent(this::accounts);
        console.line("");
        row(Messages.text("summary.logs"), home.logs().toString());
        row(Messages.text("summary.imports"), importFolder.toString());
        console.line("");
        console.line(Messages.text("summary.stop"));
    }

    private void accounts(DemoCredentials demo) {
        console.line("");
        console.line(Messages.text("summary.demonstration"));
        row(Messages.text("summary.agent"), demo.agentLogin() + "  " + demo.agentPassword());
        row(Messages.text("summary.counter"), DemoCredentials.COUNTER_LOGIN + "  " + demo.agentPassword());
        row(Messages.text("summary.member"), DemoCredentials.MEMBER_EMAIL + "  " + demo.agentPassword());
        row(Messages.text("summary.member.totp"), demo.memberTotp());
        row(Messages.text("summary.operator"), demo.operatorKey());
        row(Messages.text("summary.association"), demo.associationKey());
        row(Messages.text("summary.credentials"), home.demoCredentials().toString());
    }

    private void row(String label, String value) {
        console.line(String.format("  %-30s %s", label, value));
    }
}
