package fr.vigie.web.agent;

import fr.vigie.platform.ContactKind;
import fr.vigie.platform.ContactMeans;
import fr.vigie.platform.ContactPoint;
import fr.vigie.platform.PlatformCare;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.TypedContact;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The contact points on a platform's page, and the form that adds one. */
@Named("contacts")
@RequestScoped
public class ContactForm {

    /** Parameter of the request; also where the form is sent, as whether there is a button to press depends on it. */
    private static final String TO_REMOVE = "retirer";

    @Inject
    private PlatformPage page;

    @Inject
    private PlatformCare care;

    @Inject
    private PlatformRegister register;

    @Inject
    private Visitor visitor;

    private ContactKind kind;
    private ContactMeans means;
    private String address;
    private String country;
    private String source;

    public void add() {
        var typed = new TypedContact(kind, means, address, country, source);
        page.attempt("contactAdded", () -> {
            care.addContact(visitor.getActor(), page.getPlatform().id(), typed);
            kind = null;
            means = null;
            address = null;
            country = null;
            source = null;
        });
    }

    /** Removes the one that was asked about. */
    public void remove() {
        PathNumber.of(TO_REMOVE)
                .ifPresent(id -> page.attempt("contactRemoved", () -> care.removeContact(visitor.getActor(), id)));
    }

    public List<ContactPoint> getList() {
        return register.contactPoints(page.getPlatform().id());
    }

    /** The contact point that is to be removed once that is confirmed; null if there is none. */
    public ContactPoint getAskedAbout() {
        return PathNumber.of(TO_REMOVE).stream()
                .flatMap(id -> getList().stream().filter(contact -> contact.id() == id))
                .findFirst()
                .orElse(null);
    }

    public ContactKind[] getKinds() {
        return ContactKind.values();
    }

    public ContactMeans[] getAllMeans() {
        return ContactMeans.values();
    }

    public ContactKind getKind() {
        return kind;
    }

    public void setKind(ContactKind chosen) {
        kind = chosen;
    }

    public ContactMeans getMeans() {
        return means;
    }

    public void setMeans(ContactMeans chosen) {
        means = chosen;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String typed) {
        address = typed;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String chosen) {
        country = chosen;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String typed) {
        source = typed;
    }
}
