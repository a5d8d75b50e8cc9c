package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every type of column that records of ours have, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordRowsTests {

    private record Everything(
            String memberId,
            int rows,
            Integer rowsOrNone,
            long longNumber,
            boolean isOpen,
            Boolean openOrNone,
            BigDecimal points,
            LocalDate heldOn,
            LocalDateTime at,
            OffsetDateTime decidedAt,
            DayOfWeek weekday) {}

    private record Named(String id, String fullName) {}

    private record Unreadable(String id, UUID key) {}

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static final ZoneId FACTORY = ZoneId.of("Asia/Shanghai");

    private EmbeddedPostgres postgres;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    Stream<JdbcClient> databases() {
        return Stream.of(
                        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
                        postgres.getPostgresDatabase())
                .map(RecordRowsTests::client);
    }

    private static JdbcClient client(DataSource database) {
        var client = new RecordQueries().jdbcClient(new NamedParameterJdbcTemplate(database), FACTORY);
        client.sql("drop table if exists everything").update();
        client.sql("""
                        create table everything (
                          member_id varchar(20), "rows" int, rows_or_none int, long_number bigint, is_open boolean,
                          open_or_none boolean, points numeric(6, 2), held_on date, at timestamp,
                          decided_at timestamp with time zone, weekday varchar(10))
                        """).update();
        client.sql("""
                        insert into everything values
                          ('M0101', 7, 8, 9000000000, true, true, 12.50, :day, :time, :moment, 'MONDAY'), (null, null,
                          null, null, null, null, null, null, null, null, null)
                        """)
                .param("day", LocalDate.of(2026, 3, 2))
                .param("time", MORNING.toLocalDateTime())
                .param("moment", MORNING)
                .update();
        return client;
    }

    /** Whatever zone it was written in: PostgreSQL gives every moment back in UTC. */
    @ParameterizedTest
    @MethodSource("databases")
    void aMomentComesInTheZoneOfTheFactory(JdbcClient database) {
        database.sql("update everything set decided_at = :utc where member_id is not null")
                .param("utc", OffsetDateTime.parse("2026-12-03T16:30:00Z"))
                .update();
        var row = database.sql("select * from everything where member_id is not null")
                .query(Everything.class)
                .single();
        assertThat(row.decidedAt().toString()).isEqualTo("2026-12-04T00:30+08:00");
        assertThat(database.sql("select decided_at from everything order by member_id nulls last")
                        .query(OffsetDateTime.class)
                        .list())
                .map(String::valueOf)
                .containsExactly("2026-12-04T00:30+08:00", "null");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsEveryTypeAndItsAbsence(JdbcClient database) {
        var rows = database.sql("select * from everything order by member_id nulls last")
                .query(Everything.class)
                .list();
        assertThat(rows)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("decidedAt")
                .containsExactly(
                        new Everything(
                                "M0101",
                                7,
                                8,
                                9_000_000_000L,
                                true,
                                true,
                                new BigDecimal("12.50"),
                                LocalDate.of(2026, 3, 2),
                                MORNING.toLocalDateTime(),
                                null,
                                DayOfWeek.MONDAY),
                        new Everything(null, 0, null, 0, false, null, null, null, null, null, null));
        assertThat(rows).extracting(Everything::decidedAt).last().isNull();
        assertThat(rows.get(0).decidedAt()).isEqualTo(MORNING);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsColumnsByNameInEveryQuery(JdbcClient database) {
        var client = database.sql("select 'a' as id, 'b' as full_name where :yes");
        assertThat(client.param("yes", true).query(Named.class).list()).containsExactly(new Named("a", "b"));
        assertThat(database.sql("select 'b' as FULLNAME, 'x' as other, 'a' as ID")
                        .query(Named.class)
                        .optional())
                .contains(new Named("a", "b"));
        assertThat(database.sql("select 'plain'").query(String.class).single()).isEqualTo("plain");
    }

    @Test
    void saysWhatIsMissing() {
        var database = databases().findFirst().orElseThrow();
        assertThatThrownBy(() ->
                        database.sql("select 'a' as id").query(Named.class).list())
                .hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("Named.fullName");
        assertThatThrownBy(() -> database.sql("select 'a' as id, 1 as key")
                        .query(Unreadable.class)
                        .list())
                .hasMessageContaining("java.util.UUID");
    }

    /** The reason why this class is there: the driver is not asked for names in every row. */
    @Test
    void looksForTheColumnsOnce() {
        var database = databases().findFirst().orElseThrow();
        var looked = new AtomicInteger();
        var people = database.sql("select 'a' as id, 'b' as full_name union all select 'c', 'd'")
                .query((ResultSet rows) -> {
                    var mapper = new RecordRows<>(Named.class, FACTORY);
                    var counting = counting(rows, looked);
                    rows.next();
                    var first = mapper.mapRow(counting, 0);
                    rows.next();
                    return List.of(first, mapper.mapRow(counting, 1));
                });
        assertThat(people).containsExactly(new Named("a", "b"), new Named("c", "d"));
        assertThat(looked).hasValue(1);
    }

    private static ResultSet counting(ResultSet rows, AtomicInteger looked) {
        return (ResultSet) java.lang.reflect.Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    if ("getMetaData".equals(method.getName()) || "findColumn".equals(method.getName())) {
                        looked.incrementAndGet();
                    }
                    return method.invoke(rows, arguments);
                });
    }
}
