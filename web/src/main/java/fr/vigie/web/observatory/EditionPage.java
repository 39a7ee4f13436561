package fr.vigie.web.observatory;

import fr.vigie.publication.EditionRef;
import fr.vigie.publication.EditionView;
import fr.vigie.publication.EditionView.MonthRow;
import fr.vigie.publication.EditionView.PracticeRow;
import fr.vigie.publication.Editions;
import fr.vigie.publication.PublishedFile;
import fr.vigie.web.observatory.BarChart.Quantity;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An edition as the observatory shows it: the newest one, or that of a day and revision in the address. */
@Named("edition")
@RequestScoped
public class EditionPage {

    private static final int BARS = 10;
    private static final int MONTHS = 24;
    private static final double SMALLEST_SHARE = 0.001;

    @Inject
    private Editions editions;

    @Inject
    private Visitor visitor;

    private EditionView view;
    private List<EditionRef> all = List.of();

    /** The newest edition, with the list of all; without any, the page says so. */
    public void openNewest() {
        all = editions.list();
        view = all.stream()
                .findFirst()
                .flatMap(newest -> open(newest.date(), 0))
                .orElse(null);
    }

    /** The edition of the address; ends the answer with 404 if there is none. */
    public void openAddressed() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        view = find(parameters.get("date"), parameters.getOrDefault("revision", ""))
                .orElse(null);
        if (view == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    private Optional<EditionView> find(String date, String revision) {
        try {
            return revision.matches("|[1-9]\\d{0,5}")
                    ? open(LocalDate.parse(date), revision.isEmpty() ? 0 : Integer.parseInt(revision))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<EditionView> open(LocalDate date, int revision) {
        return editions.open(visitor.getActor(), date, revision);
    }

    public EditionView getView() {
        return view;
    }

    /** The editions of other days. */
    public List<EditionRef> getEarlier() {
        return all.stream().skip(1).toList();
    }

    /** Where this edition stays, whatever revisions follow it. */
    public String getAddress() {
        return address(view.edition());
    }

    public String address(EditionRef edition) {
        return "/observatoire/editions/" + edition.date() + "/revisions/" + edition.revision() + "/";
    }

    /** Whether a later revision has replaced it. */
    public boolean isReplaced() {
        return view.edition().revision() < view.revisions().get(0);
    }

    /** The practice reported most; null if nothing was. */
    public PracticeRow getFirstPractice() {
        return view.practices().stream().findFirst().orElse(null);
    }

    /** The month with most reports; null if nothing was reported. */
    public MonthRow getFirstMonth() {
        return view.months().stream()
                .max(Comparator.comparingLong(MonthRow::reports))
                .orElse(null);
    }

    /** The practices reported most, no more than one can take in. */
    public BarChart getPracticeChart() {
        return BarChart.of(view.practices().stream()
                .limit(BARS)
                .map(row -> new Quantity(visitor.text(row.title()), row.reports()))
                .toList());
    }

    public BarChart getMonthChart() {
        int months = view.months().size();
        return BarChart.of(view.months().stream()
                .skip(Math.max(0, months - MONTHS))
                .map(row -> new Quantity(visitor.month(row.month()), row.reports()))
                .toList());
    }

    /** How much of the edition's reports this is, in per cent; what is there is never shown as nothing. */
    public String share(long reports) {
        var percent = NumberFormat.getPercentInstance(visitor.getLocale());
        percent.setMinimumFractionDigits(1);
        double share = (double) reports / view.reports();
        return share > 0 && share < SMALLEST_SHARE ? "< " + percent.format(SMALLEST_SHARE) : percent.format(share);
    }

    /** The tables among the files, for everybody who draws a chart of their own. */
    public List<PublishedFile> files(String table) {
        return view.files().stream()
                .filter(file -> file.name().startsWith(table + "."))
                .toList();
    }

    public String format(PublishedFile file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
