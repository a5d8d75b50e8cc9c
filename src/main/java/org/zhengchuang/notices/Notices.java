package org.zhengchuang.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Text;

/** Everybody's notices. A notice is posted in the transaction of what it tells: both are there, or neither. */
@Component
public class Notices {

    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<NoticeContent> contents;

    Notices(
            JdbcClient jdbc,
            JdbcTemplate batches,
            ObjectMapper json,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<NoticeContent> contents) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.contents = contents;
    }

    /** Tells these people; those of them who want it are told outside the product once the transaction is committed. */
    @Transactional
    public void post(List<Notice.Draft> drafts) {
        var now = OffsetDateTime.now(clock);
        var notices = drafts.stream()
                .map(draft -> new Notice(
                        draft.id(),
                        draft.person(),
                        draft.source(),
                        draft.title(),
                        draft.path(),
                        draft.answerPath(),
                        now,
                        null,
                        null))
                .toList();
        batches.batchUpdate(
                """
                insert into notice (id, person, source, title_key, title_arguments, path, answer_path, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                notices.stream()
                        .map(notice -> new Object[] {
                            notice.id(),
                            notice.person(),
                            notice.source(),
                            notice.title().key(),
                            written(notice.title().arguments()),
                            notice.path(),
                            notice.answerPath(),
                            now
                        })
                        .toList());
        events.publishEvent(new NoticesPosted(notices));
    }

    /** What the person is told, the newest first. */
    List<Notice> of(String person, boolean unreadOnly, int page, int size) {
        return jdbc.sql("select * from notice where person = :person " + (unreadOnly ? "and read_at is null " : "")
                        + "order by created_at desc, id desc offset :from rows fetch next :size rows only")
                .param("person", person)
                .param("from", page * size)
                .param("size", size)
                .query(this::read)
                .list();
    }

    int unread(String person) {
        return jdbc.sql("select count(*) from notice where person = :person and read_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    public Optional<Notice> find(String id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The lines of a notice, the most urgent first; none where its title says all. */
    public List<NoticeContent.Line> lines(Notice notice, int most) {
        return content(notice).map(content -> content.lines(notice.id(), most)).orElse(List.of());
    }

    /** How many lines the notice has. */
    public int count(Notice notice) {
        return content(notice).map(content -> content.count(notice.id())).orElse(0);
    }

    private Optional<NoticeContent> content(Notice notice) {
        Map<String, NoticeContent> bySource =
                contents.stream().collect(Collectors.toMap(NoticeContent::source, Function.identity()));
        return Optional.ofNullable(bySource.get(notice.source()));
    }

    void read(String person, String id) {
        jdbc.sql("update notice set read_at = :now where id = :id and person = :person and read_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("person", person)
                .update();
    }

    void readAll(String person) {
        jdbc.sql("update notice set read_at = :now where person = :person and read_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** The answer that the notice asked for was given; then it is read as well. */
    public void answered(String id) {
        jdbc.sql("""
                        update notice set answered_at = :now, read_at = coalesce(read_at, :now)
                         where id = :id and answered_at is null
                        """).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }

    private Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("person"),
                row.getString("source"),
                new Text(row.getString("title_key"), parsed(row.getString("title_arguments"))),
                row.getString("path"),
                row.getString("answer_path"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("read_at", OffsetDateTime.class),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private String written(List<Object> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> parsed(String arguments) {
        try {
            return json.readValue(arguments, ARGUMENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
