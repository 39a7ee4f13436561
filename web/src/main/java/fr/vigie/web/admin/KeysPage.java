package fr.vigie.web.admin;

import fr.vigie.access.ApiKeys;
import fr.vigie.access.KeyView;
import fr.vigie.access.Role;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.PageAddress;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The keys of programs on the page {@code /administration/cles}. */
@Named("adminKeys")
@RequestScoped
public class KeysPage {

    /** Parameter of the request; also where the form is sent, as whether there is a button to press depends on it. */
    private static final String TO_REVOKE = "retirer";

    private static final String FORM = "demande";

    @Inject
    private ApiKeys keys;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private List<KeyView> list;
    private String holder;
    private Role scope;
    private String created;
    private boolean revoked;

    /** Makes a key, which is in the answer alone. */
    public void create() {
        try {
            created = keys.create(visitor.getActor(), PageAddress.parameter(FORM), holder, scope);
            holder = null;
            scope = null;
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
    }

    /** Revokes the key that was asked about. */
    public void revoke() {
        PathNumber.of(TO_REVOKE).ifPresent(id -> {
            keys.revoke(visitor.getActor(), id);
            revoked = true;
        });
        list = null;
    }

    public List<KeyView> getList() {
        if (list == null) {
            list = keys.all(visitor.getActor());
        }
        return list;
    }

    /** The key that is to be revoked once that is confirmed; null if there is none. */
    public KeyView getAskedAbout() {
        return PathNumber.of(TO_REVOKE).stream()
                .flatMap(id -> getList().stream().filter(key -> key.id() == id && key.revokedAt() == null))
                .findFirst()
                .orElse(null);
    }

    public List<Role> getScopes() {
        return ApiKeys.SCOPES;
    }

    /** Names the form that is about to be written. */
    public String getForm() {
        return keys.form();
    }

    /** Null unless a key has just been made. */
    public String getCreated() {
        return created;
    }

    public boolean isRevoked() {
        return revoked;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String typed) {
        holder = typed;
    }

    public Role getScope() {
        return scope;
    }

    public void setScope(Role chosen) {
        scope = chosen;
    }
}
