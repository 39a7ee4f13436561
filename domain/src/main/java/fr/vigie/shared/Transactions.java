package fr.vigie.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Runs a unit of work in a transaction of its own, and the whole of it again when the database asks for that: a
 * deadlock, a lock that could not be had in time, a row that another transaction inserted or changed first.
 */
@ApplicationScoped
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class.getName());
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_NANOS = 5_000_000;

    /** MariaDB: 1062 duplicate key, 1205 lock wait timeout, 1213 deadlock, 1020 record changed since last read. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1062, 1205, 1213, 1020);

    @Resource
    private UserTransaction transaction;

    /**
     * The work must be safe to run again from its start. Must not be called inside a transaction.
     *
     * @throws RuntimeException what the work threw, after the roll-back
     */
    public <T> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
                LOG.fine(() -> "Transaction tried again after: " + failure.getMessage());
                LockSupport.parkNanos((FIRST_PAUSE_NANOS << attempt)
                        + ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS));
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            transaction.begin();
            try {
                T result = work.get();
                transaction.commit();
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new TransactionFailed(e);
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** The transaction manager could not begin or commit. */
    static final class TransactionFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TransactionFailed(Exception cause) {
            super(cause);
        }
    }
}
