package fr.vigie.web.agent;

import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Sentences of the agents' pages, completed with numbers and names. */
@Named
@RequestScoped
public class Wording {

    private static final Control FILES_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Inject
    private Visitor visitor;

    /** The sentence of that key in the agents' texts. */
    public String of(String key, Object... arguments) {
        return sentence("fr.vigie.web.agent", key, arguments);
    }

    /** The sentence of that key in the texts of the administration. */
    public String admin(String key, Object... arguments) {
        return sentence("fr.vigie.web.admin", key, arguments);
    }

    /** The name of a state, as all pages write it. */
    public String status(String name) {
        return sentence("fr.vigie.web.messages", "status." + name);
    }

    private String sentence(String bundle, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle(bundle, visitor.getLocale(), FILES_ALONE)
                .getString(key);
        return new MessageFormat(pattern, visitor.getLocale()).format(arguments);
    }
}
