package fr.vigie.web.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** The request that opens a follow-up, in place of the one that brought files to it and was read to its end. */
final class OpeningRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    OpeningRequest(HttpServletRequest request, Map<String, String> told) {
        super(request);
        parameters = Map.of(
                "form", values("form"),
                "jakarta.faces.ViewState", values("stateless"),
                "act", values("OPEN"),
                "reference", values(told.getOrDefault("reference", "")),
                "code", values(told.getOrDefault("code", "")));
    }

    private static String[] values(String one) {
        return new String[] {one};
    }

    @Override
    public String getContentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }
}
