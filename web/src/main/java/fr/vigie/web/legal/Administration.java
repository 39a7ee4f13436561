package fr.vigie.web.legal;

import fr.vigie.shared.Setting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** The administration that runs this service, as its legal pages name it. */
@Named("administration")
@RequestScoped
public class Administration {

    public String getName() {
        return Setting.CONTROLLER_NAME.get();
    }

    public String getAddress() {
        return Setting.CONTROLLER_ADDRESS.get();
    }

    public String getEmail() {
        return Setting.CONTROLLER_EMAIL.get();
    }

    public String getPhone() {
        return Setting.CONTROLLER_PHONE.get();
    }

    /** E-mail address of the data protection officer (délégué à la protection des données). */
    public String getDpo() {
        return Setting.CONTROLLER_DPO.get();
    }

    /** Who answers in law for what is published (directeur de la publication). */
    public String getPublisher() {
        return Setting.CONTROLLER_PUBLISHER.get();
    }

    public String getHost() {
        return Setting.CONTROLLER_HOST.get();
    }

    /** Whether something of it is still made up, because nobody has said what is true. */
    public boolean isFictitious() {
        return Stream.of(
                        Setting.CONTROLLER_NAME,
                        Setting.CONTROLLER_ADDRESS,
                        Setting.CONTROLLER_EMAIL,
                        Setting.CONTROLLER_PHONE,
                        Setting.CONTROLLER_DPO,
                        Setting.CONTROLLER_PUBLISHER,
                        Setting.CONTROLLER_HOST)
                .anyMatch(setting -> setting.get().equals(setting.defaultValue()));
    }
}
