package fr.vigie.web.citizen;

import fr.vigie.reporting.PersonalDataMarks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What in the person's own words looks as if it named somebody, so that they can take it out before they send. */
@Named("marks")
@RequestScoped
public class StoryMarks {

    /**
     * A stretch of the text.
     *
     * @param kind what it looks like; null for the text between
     */
    public record Segment(String text, PersonalDataMarks.Kind kind) {}

    @Inject
    private FilingWizard wizard;

    private final List<Segment> segments = new ArrayList<>();
    private boolean any;

    @PostConstruct
    void mark() {
        var text = wizard.getValues().getOrDefault("text", "");
        int from = 0;
        for (var mark : PersonalDataMarks.in(text)) {
            add(text.substring(from, mark.start()), null);
            add(text.substring(mark.start(), mark.end()), mark.kind());
            from = mark.end();
            any = true;
        }
        add(text.substring(from), null);
    }

    private void add(String text, PersonalDataMarks.Kind kind) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, kind));
        }
    }

    public List<Segment> getSegments() {
        return List.copyOf(segments);
    }

    public boolean isAny() {
        return any;
    }
}
