package org.zhengchuang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhengchuang.Visitor;
import org.zhengchuang.audit.VerifyCommand;

/**
 * {@code mvn -Pfaults verify -Dit.test=FullDisk}: the one server of a small factory, with its H2 file, its temporary files
 * and the heads of its ledger on a disk that fills up. Days are entered into the calendar and the roster is imported before,
 * while and after it is full: who is refused reads a sentence, the server goes on by itself once there is room, and after a
 * {@code kill -9} everything acknowledged is there and the ledger is intact.
 */
class FullDisk {

    private static final int MEGABYTES = 256;
    private static final Duration EACH = Duration.ofSeconds(8);
    private static final Duration GOES_ON = Duration.ofSeconds(60);
    private static final Path LOG = Path.of("target/full-disk.log");
    private static final Pattern INSIDE = Pattern.compile("Exception|SQL|\\bat org\\.|ACT_|jdbc:|Tomcat");

    private final List<LocalDate> acknowledged = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private LocalDate next = LocalDate.of(2031, 1, 1);
    private int refused;
    private String lastRefusal;

    @Test
    void aServerWhoseDiskWasFullHasLostNothingAndGoesOn() throws Exception {
        assumeTrue(SmallDisk.possible(), "nothing may be mounted here");
        Files.deleteIfExists(LOG);
        try (var disk = new SmallDisk(MEGABYTES);
                var node = new Node(disk.folder(), LOG, disk.folder(), List.of())) {
            node.start();
            node.await();
            var office = Visitor.signedIn(node.port(), "M1116");
            var phones = new Phones(node.port());
            work(office, phones);
            assertThat(refused).as("refused on an empty disk").isZero();

            disk.fill();
            work(office, phones);
            assertThat(refused).as("refused on a full disk").isPositive();
            assertThat(unclear).as("answered without a sentence").isEmpty();

            disk.empty();
            goesOn(node);
            var before = acknowledged.size();
            assertThat(enter(office))
                    .as(() -> LOG + " may say why it did not go on; it answered " + lastRefusal)
                    .isTrue();
            work(office, phones);
            assertThat(acknowledged).hasSizeGreaterThan(before);
            LockSupport.parkNanos(Duration.ofSeconds(25).toNanos());

            node.kill();
            check(disk.folder().resolve("data/rehearsal"), phones);
            node.start();
            node.await();
            assertThat(office.open("/calendar").statusCode()).isEqualTo(200);
        }
    }

    private void goesOn(Node node) {
        var until = Instant.now().plus(GOES_ON);
        while (!node.ready()) {
            assertThat(Instant.now()).as("ready again by itself").isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private void work(Visitor office, Phones phones) throws InterruptedException {
        var until = Instant.now().plus(EACH);
        for (int turn = 0; Instant.now().isBefore(until); turn++) {
            enter(office);
            if (turn % 5 == 0) {
                changePhones(phones);
            }
        }
    }

    private static void changePhones(Phones phones) throws InterruptedException {
        try {
            phones.change();
        } catch (IOException lost) {
            throw new UncheckedIOException("The server is there, full disk or not", lost);
        }
    }

    /** A weekday; answers whether it was acknowledged. One that was refused is not tried again. */
    private boolean enter(Visitor office) {
        var day = next;
        next = day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.plusDays(3) : day.plusDays(1);
        var answer = office.send(
                "POST", "/calendar/days", "application/x-www-form-urlencoded", "day=" + day + "&working=false&name=x");
        var entered = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/calendar?year=" + day.getYear());
        if (entered) {
            acknowledged.add(day);
        } else {
            refused++;
            lastRefusal = answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
            hear(answer);
        }
        return entered;
    }

    private void hear(HttpResponse<String> answer) {
        if (!answer.body().matches("(?s).*\\p{IsHan}{8}.*")
                || INSIDE.matcher(answer.body()).find()) {
            unclear.add(lastRefusal);
        }
    }

    private void check(Path database, Phones phones) {
        var url = "jdbc:h2:file:" + database;
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
        assertThat(new TreeSet<>(jdbc.sql("select on_day from calendar_day")
                        .query(LocalDate.class)
                        .list()))
                .as("acknowledged and lost")
                .containsAll(acknowledged);
        assertThat(phones.fault(jdbc)).as("roster").isEmpty();
        var said = new ByteArrayOutputStream();
        assertThat(VerifyCommand.run(List.of("--database", url), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(() -> "ledger: " + said.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
