package fr.vigie.web.agent;

import fr.vigie.access.Actor;
import fr.vigie.reporting.ReportFilter;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.shared.Typed;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the address of the agents' list asks for: its parameters by name, so that a view can be shared as a link. */
public class ListAddress implements Serializable {

    static final String LIST = "/agent";
    static final String WORDS = "mots";
    static final String STATUS = "etat";
    static final String PRACTICE = "pratique";
    static final String PLATFORM = "plateforme";
    static final String ASSIGNEE = "a";
    static final String ME = "moi";
    static final String NEW_PLATFORM = "nouvelle";
    static final String YES = "oui";

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The filter that the address stands for; a state that doesn't exist is as good as none. */
    ReportFilter filter(Actor agent, ReportFilter.Sort sort, boolean ascending) {
        return new ReportFilter(
                getWords(),
                status().orElse(null),
                getPractice(),
                getPlatform(),
                YES.equals(getNewPlatform()),
                ME.equals(getAssignee()) ? agent.id() : null,
                sort,
                ascending);
    }

    Optional<ReportStatus> status() {
        return Arrays.stream(ReportStatus.values())
                .filter(status -> status.name().equals(getStatus()))
                .findFirst();
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** The parameters as they stand in the address; empty without any. */
    public String getQuery() {
        return query(null);
    }

    /** Address of the same list without one of its filters. */
    String without(String name) {
        var query = query(name);
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    private String query(String leftOut) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(leftOut))
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void put(String name, String typed) {
        Typed.clean(typed).ifPresentOrElse(value -> parameters.put(name, value), () -> parameters.remove(name));
    }

    public String getWords() {
        return parameters.get(WORDS);
    }

    public void setWords(String words) {
        put(WORDS, words);
    }

    public String getStatus() {
        return parameters.get(STATUS);
    }

    public void setStatus(String status) {
        put(STATUS, status);
    }

    public String getPractice() {
        return parameters.get(PRACTICE);
    }

    public void setPractice(String practice) {
        put(PRACTICE, practice);
    }

    public String getPlatform() {
        return parameters.get(PLATFORM);
    }

    public void setPlatform(String platform) {
        put(PLATFORM, platform);
    }

    public String getNewPlatform() {
        return parameters.get(NEW_PLATFORM);
    }

    public void setNewPlatform(String yes) {
        put(NEW_PLATFORM, yes);
    }

    public String getAssignee() {
        return parameters.get(ASSIGNEE);
    }

    public void setAssignee(String assignee) {
        put(ASSIGNEE, assignee);
    }
}
