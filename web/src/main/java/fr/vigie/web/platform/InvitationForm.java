package fr.vigie.web.platform;

import fr.vigie.membership.Enrolment;
import fr.vigie.membership.Invitation;
import fr.vigie.membership.Invitations;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.MemberSession;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * The way from an invitation to an account, {@code /plateforme/invitation/{token}}: name and password first, then the application for
 * codes. Its secret is shown in the session alone in which the password was chosen.
 */
@Named("invitationForm")
@RequestScoped
public class InvitationForm {

    @Inject
    private Invitations invitations;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private String token;
    private Invitation invitation;
    private Enrolment enrolment;
    private String name;
    private String password;
    private String again;
    private String code;

    @PostConstruct
    void open() {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        context.setResponseHeader("Cache-Control", "no-store");
        token = context.getRequestParameterMap().get("token");
        invitation = invitations.open(token).orElse(null);
        if (invitation != null && MemberSession.isEnrolling(request, invitation.memberId())) {
            enrolment = invitations.enrolment(token).orElse(null);
        }
    }

    /** Before the page is written: a link that opens nothing is answered as what isn't there, in words. */
    public void check() {
        if (invitation == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Takes name and password; the application comes next. */
    public void begin() throws IOException {
        if (!Objects.equals(password, again)) {
            errors.add("again", "again:input", visitor.word("platform", "invitation.again.different"));
            return;
        }
        try {
            if (invitations.begin(token, name, password == null ? new char[0] : password.toCharArray())) {
                MemberSession.enrol(request, invitation.memberId());
                leaveFor(PageAddress.own());
            } else {
                invitation = null;
            }
        } catch (InvalidInput invalid) {
            tell(invalid);
        }
    }

    /** Opens the account with a first code, and lets the member in. */
    public void confirm() throws IOException {
        if (enrolment == null) {
            return;
        }
        try {
            var joined = invitations.confirm(token, code);
            if (joined.isPresent()) {
                MemberSession.begin(request, joined.get());
                leaveFor("/plateforme?fait=JOINED");
            } else {
                invitation = null;
            }
        } catch (InvalidInput invalid) {
            code = null;
            tell(invalid);
        }
    }

    private void tell(InvalidInput invalid) {
        errors.add(invalid, visitor.getLocale());
    }

    private static void leaveFor(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    /** The invitation; null if the link opens nothing. */
    public Invitation getInvitation() {
        return invitation;
    }

    /** What the application needs to know; null before a password was chosen in this session. */
    public Enrolment getEnrolment() {
        return enrolment;
    }

    /** The same as a picture. */
    public String getPicture() {
        return QrCode.dataUri(enrolment.uri());
    }

    /** The secret in groups of four, as one copies it by hand. */
    public String getSecret() {
        return enrolment.secret().replaceAll(".{4}(?!$)", "$0 ");
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
