package fr.vigie.web.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The map of the site: each public address and the page behind it. A name in braces is handed to the page as a request
 * parameter.
 */
public enum Route {
    HOME("/", "/citizen/home.xhtml"),
    FILING("/signaler", "/citizen/filing/story.xhtml"),
    FILING_PRACTICE("/signaler/pratique", "/citizen/filing/practice.xhtml"),
    FILING_PLACE("/signaler/plateforme", "/citizen/filing/place.xhtml"),
    FILING_DETAILS("/signaler/details", "/citizen/filing/details.xhtml"),
    FILING_EVIDENCE("/signaler/preuves", "/citizen/filing/evidence.xhtml"),
    FILING_KNOWN("/signaler/semblables", "/citizen/filing/known.xhtml"),
    FILING_YOU("/signaler/vous", "/citizen/filing/you.xhtml"),
    FILING_READ_OVER("/signaler/relecture", "/citizen/filing/readover.xhtml"),
    FILING_RECEIPT("/signaler/recu", "/citizen/filing/receipt.xhtml"),
    FOLLOW_UP("/suivi", "/citizen/followup.xhtml"),
    PRACTICES("/pratiques", "/citizen/practices.xhtml"),
    PRACTICE("/pratiques/{code}", "/citizen/practice.xhtml"),
    API("/api", "/citizen/api.xhtml"),
    OBSERVATORY("/observatoire", "/observatory/index.xhtml"),
    EDITION("/observatoire/editions/{date}/", "/observatory/edition.xhtml"),
    EDITION_REVISION("/observatoire/editions/{date}/revisions/{revision}/", "/observatory/edition.xhtml"),
    ADVICE("/conseil", "/advice/questions.xhtml"),
    ADVICE_GIVEN("/conseil/resultat", "/advice/result.xhtml"),
    ADVICE_KEPT("/conseil/suivi/{key}", "/advice/kept.xhtml"),
    ADVICE_ADDRESS("/conseil/adresse/{proof}", "/advice/address.xhtml"),
    ADVICE_STOP("/conseil/arret/{key}", "/advice/stop.xhtml"),
    ADVICE_LOST("/conseil/retrouver", "/advice/lost.xhtml"),
    ADVICE_METHOD("/conseil/methode", "/advice/method.xhtml"),
    PERSONAL_DATA("/donnees-personnelles", "/legal/personal-data.xhtml"),
    LEGAL_NOTICE("/mentions-legales", "/legal/notice.xhtml"),
    ACCESSIBILITY("/accessibilite", "/legal/accessibility.xhtml"),
    CONTACT("/contact", "/legal/contact.xhtml"),
    SIGN_IN("/connexion", "/agent/signin.xhtml"),
    PASSWORD("/connexion/mot-de-passe", "/agent/password.xhtml"),
    COUNTER("/guichet", "/agent/counter.xhtml"),
    REPORTS("/agent", "/agent/reports.xhtml"),
    REPORT("/agent/signalements/{reference}", "/agent/report.xhtml"),
    PLATFORMS("/agent/plateformes", "/agent/platforms.xhtml"),
    PLATFORM("/agent/plateformes/{platform}", "/agent/platform.xhtml"),
    MEMBERS_OF_PLATFORM("/agent/plateformes/{id}/membres", "/agent/members.xhtml"),
    PLATFORM_SIGN_IN("/plateforme/connexion", "/platform/signin.xhtml"),
    PLATFORM_INVITATION("/plateforme/invitation/{token}", "/platform/invitation.xhtml"),
    PLATFORM_INBOX("/plateforme", "/platform/inbox.xhtml"),
    RECEIVED_REPORT("/plateforme/signalements/{reference}", "/platform/received.xhtml"),
    PLATFORM_MEMBERS("/plateforme/membres", "/platform/members.xhtml"),
    PLATFORM_PASSWORD("/plateforme/mot-de-passe", "/platform/password.xhtml"),
    OPERATIONS("/exploitation", "/operations/jobs.xhtml"),
    DATA_SETS("/exploitation/donnees", "/operations/datasets.xhtml"),
    RUN("/exploitation/executions/{execution}", "/operations/run.xhtml"),
    UNDELIVERED("/exploitation/courriers", "/operations/mails.xhtml"),
    ADMINISTRATION("/administration", "/admin/index.xhtml"),
    ADMIN_AGENTS("/administration/agents", "/admin/agents.xhtml"),
    ADMIN_AGENT("/administration/agents/{agent}", "/admin/agent.xhtml"),
    ADMIN_KEYS("/administration/cles", "/admin/keys.xhtml");

    /** What stands in braces; apart, as an enum's constants are made before its own static fields. */
    private static final class Placeholder {
        static final Pattern PATTERN = Pattern.compile("\\{(\\w+)}");
    }

    private final String address;
    private final String view;
    private final Pattern pattern;

    Route(String address, String view) {
        this.address = address;
        this.view = view;
        this.pattern = Pattern.compile(Placeholder.PATTERN.matcher(address).replaceAll("(?<$1>[^/]+)"));
    }

    /** The public address, its placeholders in braces. */
    public String address() {
        return address;
    }

    public String view() {
        return view;
    }

    /** The address with its placeholders filled from request parameters of the same names. */
    String addressWith(Map<String, String> parameters) {
        return Placeholder.PATTERN
                .matcher(address)
                .replaceAll(match -> Matcher.quoteReplacement(parameters.getOrDefault(match.group(1), "")));
    }

    private boolean fits(Map<String, String> parameters) {
        return Placeholder.PATTERN.matcher(address).results().allMatch(match -> parameters.containsKey(match.group(1)));
    }

    /** A route that was found, with the values of its placeholders. */
    record Match(Route route, Map<String, String> parameters) {}

    static Optional<Match> at(String path) {
        for (var route : values()) {
            var matcher = route.pattern.matcher(path);
            if (matcher.matches()) {
                var parameters = new LinkedHashMap<String, String>();
                Placeholder.PATTERN
                        .matcher(route.address)
                        .results()
                        .forEach(placeholder ->
                                parameters.put(placeholder.group(1), matcher.group(placeholder.group(1))));
                return Optional.of(new Match(route, parameters));
            }
        }
        return Optional.empty();
    }

    /** The most exact route to a view that the parameters at hand can fill. */
    static Optional<Route> to(String view, Map<String, String> parameters) {
        return Arrays.stream(values())
                .filter(route -> route.view.equals(view) && route.fits(parameters))
                .reduce((general, exact) -> exact);
    }
}
