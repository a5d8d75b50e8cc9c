package org.zhengchuang.operations;

import java.sql.Timestamp;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the oldest job that is due has been waiting; asked of the database, because any node may do it. */
@Component
class JobLag {

    private final JdbcClient jdbc;

    JobLag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration now() {
        var now = ClockUtil.getCurrentTime();
        return jdbc.sql("""
                        select min(coalesce(duedate_, create_time_)) from act_ru_job
                         where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= :now)
                        """)
                .param("now", new Timestamp(now.getTime()))
                .query((row, number) -> row.getTimestamp(1))
                .optional()
                .map(since -> Duration.ofMillis(Math.max(0, now.getTime() - since.getTime())))
                .orElse(Duration.ZERO);
    }

    /** Jobs that were given up on, and wait for the technical administrator. */
    long givenUp() {
        return jdbc.sql("select count(*) from act_ru_job where retries_ = 0")
                .query(Long.class)
                .single();
    }
}
