package org.zhengchuang.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengchuang.deadlines.reminders.ChatServer;

/**
 * Kills a node in the middle of its work and starts it again, until it is done: every step is taken once, every mail
 * arrives, no robot says a thing twice. One kill in every test run; {@code -Dzhengchuang.kills=20} is a longer round, and
 * {@code -Dzhengchuang.seed} repeats its moments.
 */
class KilledNodeTests {

    private static final int KILLS = Integer.getInteger("zhengchuang.kills", 1);
    private static final long SEED = Long.getLong("zhengchuang.seed", System.nanoTime());

    /** About as many milliseconds as a node has work; some of the kills come when it has just begun. */
    private static final int WORK = 2_000;

    private static final Pattern NOTICE = Pattern.compile("/notices/([\\w-]+)");

    @TempDir
    Path directory;

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("node") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    @Test
    void aKilledNodeSendsNoReminderTwiceAndLosesNone() throws Exception {
        var random = new Random(SEED);
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var chat = new ChatServer()) {
            var day = KilledNode.FIRST;
            for (int run = 0; run <= KILLS; run++) {
                day = run(day, run, mail, chat, run == KILLS ? Integer.MAX_VALUE : random.nextInt(WORK));
            }
            assertThat(day).as("the last node does everything; seed " + SEED).isAfter(KilledNode.LAST);
            check(mail, chat);
        } finally {
            mail.stop();
        }
    }

    /** @return the first day that is not done */
    private LocalDate run(LocalDate day, int run, GreenMail mail, ChatServer chat, int millis) throws Exception {
        var log = directory.resolve("node" + run + ".log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        day.toString(),
                        String.valueOf(run * 10),
                        chat.url("/w"),
                        "--spring.datasource.url=" + database(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--zhengchuang.notices.address=https://zhengchuang.example",
                        "--zhengchuang.notices.from=zhengchuang@example.com",
                        "--logging.level.root=warn")
                .redirectError(log.toFile())
                .start();
        try {
            var reader = process.inputReader();
            var ready = lines(reader, KilledNode.READY);
            assertThat(ready).as("node %d: %s", run, Files.readString(log)).contains(KilledNode.READY);
            var rest = CompletableFuture.supplyAsync(() -> lines(reader, null));
            if (millis == Integer.MAX_VALUE) {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            } else {
                process.waitFor(millis, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            var done = rest.get(10, TimeUnit.SECONDS);
            return done.stream()
                    .filter(line -> line.startsWith(KilledNode.DONE))
                    .map(line -> LocalDate.parse(line.substring(KilledNode.DONE.length()))
                            .plusDays(1))
                    .reduce(day, (before, next) -> next);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What the node says, up to this line or to its end. */
    private static List<String> lines(BufferedReader reader, String last) {
        var lines = new ArrayList<String>();
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals(last)) {
                    break;
                }
            }
        } catch (UncheckedIOException | IOException killed) {
            lines.add(killed.toString());
        }
        return lines;
    }

    private void check(GreenMail mail, ChatServer chat) throws SQLException, MessagingException {
        // On the third and the last day before, on the day and the one after it; then the secretary as well.
        assertThat(numbers("select count(*) from reminder where audience = 'PERSON'"))
                .containsExactly(4L * KilledNode.DUTIES);
        assertThat(numbers("select count(*) from reminder where audience = 'SECRETARY' and step = 1"))
                .containsExactly((long) KilledNode.DUTIES
                        - numbers("select count(*) from duty where person = 'M0201'")
                                .get(0));
        assertThat(numbers("select count(*) from reminder r where not exists"
                        + " (select 1 from notice n where n.id = r.notice_id and n.person = r.person)"))
                .containsExactly(0L);

        var wanted = texts("select id from delivery where robot_id is null");
        var arrived = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
            arrived.add(message.getMessageID());
        }
        assertThat(new HashSet<>(arrived)).as("every mail; seed " + SEED).hasSameSizeAs(wanted);
        assertThat(arrived.size() - wanted.size())
                .as("only what was in hand when the node was killed is sent again, under the same Message-ID")
                .isBetween(0, KILLS);
        assertThat(texts("select state from delivery where robot_id is null")).containsOnly("SENT");

        var said = chat.said().stream()
                .flatMap(one -> NOTICE.matcher(one.content().toString()).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(said).as("no robot says it twice; seed " + SEED).doesNotHaveDuplicates();
        var uncertain = texts("select notice_id from delivery where state = 'UNCERTAIN'");
        assertThat(uncertain.size()).isLessThanOrEqualTo(KILLS);
        assertThat(Stream.concat(said.stream(), uncertain.stream()).distinct().toList())
                .as("whatever was not said is known to the administrator")
                .containsAll(texts("select notice_id from delivery where robot_id is not null"));
    }

    private List<Long> numbers(String sql) throws SQLException {
        return texts(sql).stream().map(Long::valueOf).toList();
    }

    private List<String> texts(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
