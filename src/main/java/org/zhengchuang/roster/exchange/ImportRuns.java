package org.zhengchuang.roster.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.exchange.ImportRun.State;

/**
 * Imports that people follow on a page: the file is kept between the preview and the yes, and while it is written the
 * page is told how far it has come, on whichever node it asks.
 */
@Component
public class ImportRuns {

    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
    private static final Duration FILE_KEPT = Duration.ofDays(1);
    /** An import takes seconds; one that is still being written after this died with its node, and left nothing. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    private static final int STEPS_SHOWN = 50;

    private final JdbcClient jdbc;
    private final RosterWorkbook workbook;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("roster-import-");

    ImportRuns(
            JdbcClient jdbc,
            RosterWorkbook workbook,
            MessageSource messages,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.workbook = workbook;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Shows what the file would change, or writes it at once; for programs, which wait for the answer. */
    public ImportView directly(Path file, boolean apply, String actor, Locale locale) {
        var preview = apply ? workbook.apply(file, actor) : workbook.preview(file, actor);
        return ImportView.of(preview, messages, locale);
    }

    /** Keeps the file and what it would change; answers with the number under which both are found. */
    public String preview(Path file, String fileName, String actor, Locale locale) {
        var preview = workbook.preview(file, actor);
        var id = UUID.randomUUID().toString();
        jdbc.sql("update roster_import set content = null where started_at < :before")
                .param("before", now().minus(FILE_KEPT))
                .update();
        jdbc.sql("""
                        insert into roster_import
                          (id, state, done, total, file_name, content, outcome, started_by, started_at)
                        values (:id, :state, 0, :total, :name, :content, :outcome, :actor, :now)
                        """)
                .param("id", id)
                .param("state", (preview.sound() ? State.PREVIEWED : State.FAULTY).name())
                .param("total", preview.changeCount())
                .param("name", fileName.length() > 255 ? fileName.substring(fileName.length() - 255) : fileName)
                .param("content", preview.sound() ? content(file) : null)
                .param("outcome", write(ImportView.of(preview, messages, locale)))
                .param("actor", actor)
                .param("now", now())
                .update();
        return id;
    }

    /** Begins to write what was shown, in the background, as the person who says so. */
    public void apply(String id, String actor, Locale locale) {
        var begun = jdbc.sql("""
                        update roster_import set state = 'APPLYING', started_at = :now
                        where id = :id and state = 'PREVIEWED' and content is not null
                        """).param("now", now()).param("id", id).update();
        if (begun == 0) {
            throw new Refusal("roster.import.notWaiting");
        }
        executor.execute(new DelegatingSecurityContextRunnable(() -> applyNow(id, actor, locale)));
    }

    private void applyNow(String id, String actor, Locale locale) {
        try {
            var file = Files.createTempFile("roster", ".xlsx");
            try {
                Files.write(file, Base64.getDecoder().decode(content(id)));
                var applied = workbook.apply(file, actor, (done, total) -> moved(id, done, total));
                finish(id, applied.applied() ? State.APPLIED : State.FAULTY, ImportView.of(applied, messages, locale));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            log.error("The roster import {} broke off; nothing of it was written", id, e);
            finish(id, State.FAILED, view(id));
        }
    }

    private void moved(String id, int done, int total) {
        if (done < total && total > STEPS_SHOWN && done % (total / STEPS_SHOWN) != 0) {
            return;
        }
        apart.executeWithoutResult(
                status -> jdbc.sql("update roster_import set done = :done, total = :total where id = :id")
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .update());
    }

    private void finish(String id, State state, ImportView view) {
        jdbc.sql("""
                        update roster_import set state = :state, outcome = :outcome, finished_at = :now, content = null
                        where id = :id
                        """)
                .param("state", state.name())
                .param("outcome", write(view))
                .param("now", now())
                .param("id", id)
                .update();
    }

    public ImportRun run(String id) {
        var run = jdbc.sql("""
                        select id, state, done, total, file_name, started_by, started_at, finished_at
                        from roster_import where id = :id
                        """)
                .param("id", id)
                .query(ImportRun.class)
                .optional()
                .orElseThrow(() -> new Refusal("roster.import.unknown"));
        if (run.applying() && run.startedAt().isBefore(now().minus(GIVEN_UP))) {
            finish(id, State.FAILED, view(id));
            return run(id);
        }
        return run;
    }

    /** What was shown of it, or what has been done. */
    public ImportView view(String id) {
        try {
            return json.readValue(
                    jdbc.sql("select outcome from roster_import where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single(),
                    ImportView.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest imports, newest first. */
    public List<ImportRun> latest() {
        return jdbc.sql("""
                        select id, state, done, total, file_name, started_by, started_at, finished_at
                        from roster_import order by started_at desc fetch first 10 rows only
                        """).query(ImportRun.class).list();
    }

    private String content(String id) {
        return jdbc.sql("select content from roster_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String content(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(ImportView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
