package org.zhengchuang.deadlines.reminders;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties in the ledger, without the tasks that belong to them. */
public final class OwedDuties {

    private final JdbcClient jdbc;

    public OwedDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param branch null at factory level; answers with the duty's id */
    public String owe(String person, String branch, LocalDate opened, LocalDate due) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
            insert into duty (id, task, name, process, process_instance_id, branch_id, person, answers_for,
                              baseline_due, due, opened_at)
            values (:id, 'Task_Example', '示例任务', 'example', 'example', :branch, :person, :person,
                    :due, :due, :opened)
            """)
                .param("id", id)
                .param("branch", branch)
                .param("person", person)
                .param("due", due.atTime(23, 59, 59).atZone(MovedClock.ZONE).toOffsetDateTime())
                .param("opened", opened.atTime(10, 0).atZone(MovedClock.ZONE).toOffsetDateTime())
                .update();
        return id;
    }

    public void move(String duty, LocalDate due) {
        jdbc.sql("update duty set due = :due where id = :id")
                .param("due", due.atTime(23, 59, 59).atZone(MovedClock.ZONE).toOffsetDateTime())
                .param("id", duty)
                .update();
    }

    /** As if its holder had asked for that day, and this person had allowed it. */
    public void extend(String duty, LocalDate due, String allowedBy) {
        move(duty, due);
        jdbc.sql("""
            insert into extension (id, duty_id, process_instance_id, asked_by, asked_at, due, wanted_on, reason, decided_by,
                                   decided_at, granted, opinion)
            select id, id, 'example', person, opened_at, baseline_due, :wanted, '示例', :by, opened_at, true, '示例'
              from duty where id = :id
            """)
                .param("id", duty)
                .param("wanted", due)
                .param("by", allowedBy)
                .update();
    }

    public void handOver(String duty, String person) {
        jdbc.sql("update duty set person = :person where id = :id")
                .param("person", person)
                .param("id", duty)
                .update();
    }

    public void close(String duty, LocalDate day) {
        jdbc.sql("update duty set closed_at = :now, outcome = 'ON_TIME' where id = :id")
                .param("now", day.atTime(12, 0).atZone(MovedClock.ZONE).toOffsetDateTime())
                .param("id", duty)
                .update();
    }
}
