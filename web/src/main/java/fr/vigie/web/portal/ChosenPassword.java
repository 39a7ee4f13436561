package fr.vigie.web.portal;

import fr.vigie.access.PasswordRules;

/** What is typed to choose another password: the one so far, and the new one twice. */
public final class ChosenPassword {

    private String current;
    private String password;
    private String again;

    /** None of it is written into a page again. */
    public void forget() {
        current = null;
        password = null;
        again = null;
    }

    public int getMinLength() {
        return PasswordRules.MIN_LENGTH;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String typed) {
        current = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String typed) {
        again = typed;
    }
}
