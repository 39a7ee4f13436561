package fr.vigie.web.platform;

import fr.vigie.access.MemberRole;
import fr.vigie.membership.Invitations;
import fr.vigie.membership.MemberAccounts;
import fr.vigie.membership.MemberView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The members of one's own platform, on the page {@code /plateforme/membres}: for those alone who manage them. */
@Named("membersPage")
@RequestScoped
public class MembersPage extends MembersForm {

    @Inject
    private MemberAccounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private MemberVisitor visitor;

    /** Before the page is written: 403 for a member who doesn't manage the others. */
    public void check() throws IOException {
        if (!visitor.getMember().isAdmin()) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            context.responseComplete();
        }
    }

    @Override
    protected List<MemberView> list() {
        return accounts.list(visitor.getMember());
    }

    @Override
    protected void invite(String address, MemberRole role, Locale locale) {
        invitations.invite(visitor.getMember(), address, role, locale);
    }

    @Override
    protected boolean close(long memberId) {
        return accounts.close(visitor.getMember(), memberId);
    }

    @Override
    protected boolean give(long memberId, MemberRole role) {
        return accounts.give(visitor.getMember(), memberId, role);
    }
}
