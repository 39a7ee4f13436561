package fr.vigie.web.admin;

import fr.vigie.access.AgentAdministration;
import fr.vigie.access.Role;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that were ticked in a form, in boxes named {@code roles}. */
final class ChosenRoles {

    private ChosenRoles() {}

    /** Those of the request; what is no agent's role is left out. */
    static Set<Role> ofRequest() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("roles", new String[0]);
        var names = Set.copyOf(Arrays.asList(ticked));
        return AgentAdministration.ROLES.stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }
}
