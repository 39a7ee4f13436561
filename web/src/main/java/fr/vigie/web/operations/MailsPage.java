package fr.vigie.web.operations;

import fr.vigie.messaging.UndeliveredMail;
import fr.vigie.messaging.UndeliveredMails;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The mails that were given up, on the operators' page {@code /exploitation/courriers}. */
@Named("mails")
@RequestScoped
public class MailsPage {

    @Inject
    private UndeliveredMails mails;

    @Inject
    private Visitor visitor;

    private List<UndeliveredMail> list;
    private String done;
    private int count;

    /** Queues those that were ticked again. */
    public void retry() {
        count = mails.retry(visitor.getActor(), chosen());
        done = "retried";
        list = null;
    }

    /** Drops those that were ticked. */
    public void drop() {
        count = mails.drop(visitor.getActor(), chosen());
        done = "dropped";
        list = null;
    }

    private static List<Long> chosen() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("mail", new String[0]);
        return Arrays.stream(ticked)
                .map(PathNumber::parse)
                .flatMap(Optional::stream)
                .limit(UndeliveredMails.MAX_SHOWN)
                .toList();
    }

    public List<UndeliveredMail> getList() {
        if (list == null) {
            list = mails.newest(visitor.getActor());
        }
        return list;
    }

    public long getQueued() {
        return mails.countQueued(visitor.getActor());
    }

    /** What was just done; null if nothing was. */
    public String getDone() {
        return done;
    }

    /** To how many mails it was done. */
    public int getCount() {
        return count;
    }
}
