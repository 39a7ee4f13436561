package fr.vigie.access;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.Typed;
import java.util.ArrayList;
import java.util.List;

/**
 * What a password that somebody chooses must be: long. Which characters it is made of is theirs to say (ANSSI, recommandations
 * relatives à l'authentification multifacteur et aux mots de passe, 2021; NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {

    /** Shortest password, in characters. */
    public static final int MIN_LENGTH = 12;

    /** Longest password, in characters. */
    public static final int MAX_LENGTH = 200;

    private PasswordRules() {}

    /**
     * What is wrong with a password that somebody chose; nothing if it can be taken.
     *
     * @param chosen null for none, like {@code again}
     * @param again the same, typed a second time
     */
    public static List<FieldProblem> check(String login, String chosen, String again) {
        var problems = new ArrayList<FieldProblem>();
        var password = chosen == null ? "" : chosen;
        if (Typed.length(password) < MIN_LENGTH) {
            problems.add(FieldProblem.of("password", "password.tooShort", MIN_LENGTH));
        } else if (Typed.length(password) > MAX_LENGTH) {
            problems.add(FieldProblem.of("password", "password.tooLong", MAX_LENGTH));
        } else if (password.equalsIgnoreCase(login)) {
            problems.add(FieldProblem.of("password", "password.isLogin"));
        } else if (!password.equals(again)) {
            problems.add(FieldProblem.of("again", "password.differs"));
        }
        return problems;
    }
}
