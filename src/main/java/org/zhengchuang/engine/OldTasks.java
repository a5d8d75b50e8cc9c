package org.zhengchuang.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the open tasks of former versions of a model anew when the product has started: what they were filled with fits the
 * form of that version, and people see them with today's ({@link CurrentForms}).
 */
@Component
class OldTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OldTasks.class);

    /** So many in one transaction. */
    private static final int CHUNK = 50;

    private final JdbcClient jdbc;
    private final Prefills prefills;
    private final TaskExecutor waker;

    OldTasks(JdbcClient jdbc, Prefills prefills, @Qualifier("waker") TaskExecutor waker) {
        this.jdbc = jdbc;
        this.prefills = prefills;
        this.waker = waker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void theProductHasStarted() {
        waker.execute(this::fill);
    }

    /** Safe to repeat: what is filled already is written no second time. */
    void fill() {
        var old = tasks();
        IntStream.iterate(0, from -> from < old.size(), from -> from + CHUNK)
                .mapToObj(from -> old.subList(from, Math.min(from + CHUNK, old.size())))
                .forEach(this::fill);
    }

    /** One that cannot be filled keeps the others from nothing; its person is told when he hands it in. */
    private void fill(List<String> chunk) {
        try {
            prefills.refresh(chunk);
        } catch (RuntimeException fault) {
            if (chunk.size() == 1) {
                LOG.error("Task {} of a former version keeps what it was filled with", chunk.get(0), fault);
            } else {
                chunk.forEach(task -> fill(List.of(task)));
            }
        }
    }

    private List<String> tasks() {
        return jdbc.sql("""
                        select t.id_ from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                         where d.version_ < (select max(n.version_) from act_re_procdef n where n.key_ = d.key_)
                         order by t.id_
                        """).query(String.class).list();
    }
}
