package org.zhengchuang.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.deadlines.reminders.MailServer;
import org.zhengchuang.deadlines.reminders.MovedClock;
import org.zhengchuang.deadlines.reminders.OwedDuties;
import org.zhengchuang.deadlines.reminders.ReminderNode;
import org.zhengchuang.engine.TimePassed;

/** Two nodes on one database remind and deliver in the same moment. */
class TwoNodesOnPostgresTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 12);
    private static final int DUTIES = 400;
    private static final int PEOPLE = 40;

    private EmbeddedPostgres postgres;
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        MailServer.theOne().purgeEmailFromAllMailboxes();
        for (int i = 0; i < 2; i++) {
            nodes.add(new SpringApplicationBuilder(ReminderNode.class)
                    .web(WebApplicationType.NONE)
                    .profiles("rehearsal")
                    .initializers(new MailServer())
                    .run(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--logging.level.root=warn"));
        }
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }

    @Test
    void twoNodesAtOnceTellEverybodyOnce() throws Exception {
        var jdbc = nodes.get(0).getBean(JdbcClient.class);
        var people = jdbc.sql("select id from member where account order by id fetch first 40 rows only")
                .query(String.class)
                .list();
        jdbc.sql("update member set email = null").update();
        people.forEach(person -> jdbc.sql("update member set email = 'somebody@example.com' where id = :id")
                .param("id", person)
                .update());
        var duties = new OwedDuties(jdbc);
        for (int i = 0; i < DUTIES; i++) {
            duties.owe(people.get(i % PEOPLE), "B02", DUE.minusDays(20), DUE);
        }
        nodes.forEach(node -> node.getBean(MovedClock.class).itIs(DUE));

        var together = new CyclicBarrier(nodes.size());
        var threads = Executors.newFixedThreadPool(nodes.size());
        try {
            var work = new ArrayList<Future<?>>();
            for (var node : nodes) {
                work.add(threads.submit(() -> {
                    together.await();
                    node.publishEvent(new TimePassed());
                    together.await();
                    node.getBean(DeliveryWorker.class).deliver();
                    return null;
                }));
            }
            for (var one : work) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count(jdbc, "select count(*) from reminder")).isEqualTo(DUTIES);
        assertThat(count(jdbc, "select count(*) from notice")).isEqualTo(PEOPLE);
        assertThat(count(jdbc, "select count(*) from delivery where state = 'SENT'"))
                .isEqualTo(PEOPLE);
        var ids = new ArrayList<String>();
        for (var message : MailServer.theOne().getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(new HashSet<>(jdbc.sql("select leased_by from delivery")
                        .query(String.class)
                        .list()))
                .as("both had a part in it")
                .hasSize(2);
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
