package fr.vigie.web.agent;

import fr.vigie.access.MemberRole;
import fr.vigie.membership.Invitations;
import fr.vigie.membership.MemberAccounts;
import fr.vigie.membership.MemberView;
import fr.vigie.platform.PlatformRef;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.web.platform.MembersForm;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Who answers for a platform, as agents see it and invite them: {@code /agent/plateformes/{id}/membres}. */
@Named("membersOfPlatform")
@RequestScoped
public class MembersOfPlatform extends MembersForm {

    @Inject
    private MemberAccounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private Visitor visitor;

    private PlatformRef platform;

    /** Before the page is written: 404 without a platform; members of one that was merged are those of the platform that it leads to. */
    public void check() throws IOException {
        var context = FacesContext.getCurrentInstance();
        if (getPlatform() == null) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else if (!PageAddress.parameter("id").equals(Long.toString(platform.id()))) {
            context.getExternalContext().redirect("/agent/plateformes/" + platform.id() + "/membres");
        }
    }

    /** The platform whose members these are: a merged entry leads to another; null if there is none. */
    public PlatformRef getPlatform() {
        var typed = PageAddress.parameter("id");
        if (platform == null && typed != null && typed.matches("\\d{1,18}")) {
            try {
                platform = platforms.target(Long.parseLong(typed));
            } catch (NoSuchElementException nowhere) {
                return null;
            }
        }
        return platform;
    }

    @Override
    protected List<MemberView> list() {
        return getPlatform() == null ? List.of() : accounts.list(visitor.getActor(), platform.id());
    }

    @Override
    protected void invite(String address, MemberRole role, Locale locale) {
        invitations.invite(visitor.getActor(), getPlatform().id(), address, role, locale);
    }

    @Override
    protected boolean close(long memberId) {
        return accounts.close(visitor.getActor(), getPlatform().id(), memberId);
    }

    @Override
    protected boolean give(long memberId, MemberRole role) {
        return accounts.give(visitor.getActor(), getPlatform().id(), memberId, role);
    }
}
