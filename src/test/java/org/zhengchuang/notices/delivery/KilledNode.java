package org.zhengchuang.notices.delivery;

import java.io.PrintStream;
import java.time.LocalDate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.deadlines.reminders.MovedClock;
import org.zhengchuang.deadlines.reminders.OwedDuties;
import org.zhengchuang.deadlines.reminders.ReminderNode;
import org.zhengchuang.engine.TimePassed;

/**
 * A process of its own that reminds and delivers from a day on, and can be killed at any moment. Arguments: the first day,
 * how many minutes after nine it is (a lease of a killed node is over by then), the robots' address, and what else the
 * application is given.
 */
final class KilledNode {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    static final LocalDate DUE = LocalDate.of(2026, 3, 12);
    static final LocalDate LAST = LocalDate.of(2026, 3, 13);
    static final int DUTIES = 200;
    static final int PEOPLE = 20;
    static final String READY = "node is ready";
    static final String DONE = "node is done with ";

    private static final int WITH_ROBOT = 8;

    private KilledNode() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true);
        var context = new SpringApplicationBuilder(ReminderNode.class)
                .web(WebApplicationType.NONE)
                .profiles("rehearsal")
                .run(java.util.Arrays.copyOfRange(arguments, 3, arguments.length));
        prepare(context, arguments[2]);
        out.println(READY);
        var clock = context.getBean(MovedClock.class);
        for (var day = LocalDate.parse(arguments[0]); !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.moveTo(day.atTime(9, 0)
                    .plusMinutes(Long.parseLong(arguments[1]))
                    .atZone(MovedClock.ZONE)
                    .toOffsetDateTime());
            context.publishEvent(new TimePassed());
            context.getBean(DeliveryWorker.class).deliver();
            out.println(DONE + day);
        }
        System.exit(0);
    }

    /** The first node of a round finds an empty database. */
    private static void prepare(ConfigurableApplicationContext context, String chat) {
        var jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (jdbc.sql("select count(*) from duty").query(Integer.class).single() > 0) {
                return;
            }
            jdbc.sql("update member set email = null").update();
            var people = jdbc.sql("select id from member where account order by id fetch first 20 rows only")
                    .query(String.class)
                    .list();
            var robot = context.getBean(Robots.class).add("示例群", Robot.Kind.WECOM, Robot.Form.TEXT, chat, "");
            people.forEach(person -> jdbc.sql("update member set email = :mail where id = :id")
                    .param("mail", person.toLowerCase(java.util.Locale.ROOT) + "@example.com")
                    .param("id", person)
                    .update());
            people.subList(0, WITH_ROBOT)
                    .forEach(person -> context.getBean(Choices.class)
                            .choose(person, new Choices.Choice("zh-CN", true, java.util.Set.of(robot.id()))));
            var duties = new OwedDuties(jdbc);
            for (int i = 0; i < DUTIES; i++) {
                duties.owe(people.get(i % PEOPLE), "B02", FIRST.minusDays(20), DUE);
            }
        });
    }
}
