package fr.vigie.batch.advice;

import fr.vigie.advice.kept.KeptRenewal;
import fr.vigie.advice.kept.Renewal;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Does what is due of kept advice: forgets what nobody cares for, renews the rest and writes to its owners. It needs no checkpoint: what is
 * done is no longer due, so that begun again it goes on where it was.
 */
@Named
@Dependent
public class KeptRenewed extends AbstractBatchlet {

    private static final int LOT = 100;

    @Inject
    private KeptRenewal renewal;

    private volatile boolean stopping;

    @Override
    public String process() {
        int unproven = lots(renewal::forgetUnproven);
        int unused = lots(renewal::forgetUnused);
        return "%s; links over %d, unused %d".formatted(renew(), unproven, unused);
    }

    private int lots(IntUnaryOperator deed) {
        int all = 0;
        int done;
        do {
            done = deed.applyAsInt(LOT);
            all += done;
        } while (done == LOT && !stopping);
        return all;
    }

    private Renewal renew() {
        var all = Renewal.NOTHING;
        long last = 0;
        List<Long> lot;
        do {
            lot = renewal.due(last, LOT);
            for (long id : lot) {
                if (stopping) {
                    return all;
                }
                all = all.and(renewal.renew(id));
                last = id;
            }
        } while (lot.size() == LOT);
        return all;
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
