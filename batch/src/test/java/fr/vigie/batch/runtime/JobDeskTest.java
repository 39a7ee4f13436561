package fr.vigie.batch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobInstanceException;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobDeskTest {

    private final JobInstance instance = made(JobInstance.class, (proxy, method, arguments) -> 1L);

    @Test
    void an_instance_that_is_just_being_started_has_no_run_yet() {
        var operator = made(JobOperator.class, (proxy, method, arguments) -> {
            throw new NoSuchJobInstanceException("its row is there, that of its first execution isn't");
        });
        assertThat(JobDesk.executions(operator, instance)).isEmpty();
    }

    @Test
    void one_that_was_started_has_its_runs() {
        var execution = made(JobExecution.class, (proxy, method, arguments) -> 2L);
        var operator = made(JobOperator.class, (proxy, method, arguments) -> List.of(execution));
        assertThat(JobDesk.executions(operator, instance)).hasSize(1);
    }

    /** Before its status is written, JBatch stumbles over an instance, and over each list that it is in. */
    @Test
    void one_whose_status_is_not_written_yet_hides_no_other() {
        var operator = made(JobOperator.class, (proxy, method, arguments) -> {
            int start = (int) arguments[1];
            int count = (int) arguments[2];
            if (start == 0) {
                throw new NullPointerException("status");
            }
            if (start > 2) {
                throw new NoSuchJobException("no more");
            }
            return count == 1 ? List.of(instance) : List.of(instance, instance);
        });
        assertThat(JobDesk.instances(operator, Job.NIGHTLY)).hasSize(2);
    }

    @Test
    void a_job_that_was_never_started_has_none() {
        var operator = made(JobOperator.class, (proxy, method, arguments) -> {
            throw new NoSuchJobException("never");
        });
        assertThat(JobDesk.instances(operator, Job.NIGHTLY)).isEmpty();
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
