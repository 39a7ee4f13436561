package fr.vigie.web.platform;

import fr.vigie.access.Member;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The platform's member who looks at this page. */
@Named
@RequestScoped
public class MemberVisitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PlatformRegister platforms;

    private Member member;
    private String platform;

    @PostConstruct
    void find() {
        member = VigieAuthentication.member(request).orElse(null);
        platform = member == null ? null : platforms.get(member.platformId()).displayName();
    }

    /** Null at the door, where nobody is in yet. */
    public Member getMember() {
        return member;
    }

    /** The platform that they answer for; null at the door. */
    public String getPlatform() {
        return platform;
    }
}
