package org.zhengchuang.audit.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.zhengchuang.audit.Canonical;
import org.zhengchuang.audit.Entry;
import org.zhengchuang.audit.Sentences;
import org.zhengchuang.audit.seal.Block;
import org.zhengchuang.audit.seal.Sealer;

/**
 * Writes a pack row by row: of one moment of the database, in memory that does not grow with it. It reads our own tables,
 * and of the engine only what its cleanup never touches (the deployed models) or what is still there (remarks, attachments).
 */
@Component
public class PackWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final int TOLD_EVERY = 200;
    private static final String VERIFIER = "org/zhengchuang/audit/seal/Verify.java";
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private record Leaf(int block, long entryId, String hash, Entry entry) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate moment;
    private final Sealer sealer;
    private final Sentences sentences;
    private final MessageSource messages;
    private final RepositoryService repository;
    private final PackIndex index;

    PackWriter(
            DataSource source,
            PlatformTransactionManager transactions,
            Sealer sealer,
            Sentences sentences,
            MessageSource messages,
            RepositoryService repository,
            PackIndex index) {
        var rows = new JdbcTemplate(source);
        rows.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(rows);
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.sealer = sealer;
        this.sentences = sentences;
        this.messages = messages;
        this.repository = repository;
        this.index = index;
    }

    /** How many entries the ledger has: as many steps there are to tell. */
    int steps() {
        return jdbc.sql("select count(*) from ledger").query(Integer.class).single();
    }

    /** @param told of the steps done so far */
    public int write(String campaignId, OutputStream out, IntConsumer told) {
        sealer.sealAll();
        return moment.execute(status -> {
            try (var zip = new Zip(out)) {
                zip.text("README.txt", messages.getMessage("audit.pack.readme", null, LANGUAGE));
                zip.stream("Verify.java", new ClassPathResource(VERIFIER).getInputStream());
                zip.file("index.html", page -> html(campaignId, page));
                index.write(campaignId, zip);
                int entries = ledger(campaignId, zip, told);
                forms(campaignId, zip);
                documents(campaignId, zip);
                engine(campaignId, zip);
                return entries;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int ledger(String campaignId, Zip zip, IntConsumer told) throws IOException {
        zip.file("ledger/blocks.txt", out -> {
            var text = writer(out);
            try (var blocks = sealer.all()) {
                blocks.map(Block::line).forEach(line -> line(text, line));
            }
            text.flush();
        });
        zip.file("ledger/leaves.txt", out -> {
            var text = writer(out);
            try (var leaves = leaves()) {
                leaves.forEach(leaf -> line(
                        text,
                        leaf.block() + " " + leaf.entryId() + " " + leaf.hash()
                                + (isForeign(leaf, campaignId) ? " withheld" : "")));
            }
            text.flush();
        });
        var count = new int[1];
        zip.file("ledger/entries.jsonl", out -> {
            var text = writer(out);
            try (var leaves = leaves()) {
                leaves.filter(leaf -> leaf.entry() != null && !isForeign(leaf, campaignId))
                        .forEach(leaf -> {
                            line(text, Canonical.line(leaf.entry()));
                            if (++count[0] % TOLD_EVERY == 0) {
                                told.accept(count[0]);
                            }
                        });
            }
            text.flush();
        });
        return count[0];
    }

    /** What belongs to another campaign is not given away: its fingerprint alone keeps the chain whole. */
    private static boolean isForeign(Leaf leaf, String campaignId) {
        return leaf.entry() != null
                && leaf.entry().campaignId() != null
                && !leaf.entry().campaignId().equals(campaignId);
    }

    /** Every leaf of the chain, in its order; to be closed. */
    private Stream<Leaf> leaves() {
        return jdbc
                .sql("""
                        select l.block, l.entry_id, l.hash, e.* from ledger_leaf l left join ledger e on e.id = l.entry_id
                         order by l.block, l.place
                        """)
                .query((row, number) -> new Leaf(
                        row.getInt("block"),
                        row.getLong("entry_id"),
                        row.getString("hash"),
                        row.getObject("id") == null ? null : Canonical.entry(row, number)))
                .stream();
    }

    /** The campaign as it was told, line by line, with the way to each form. */
    private void html(String campaignId, OutputStream out) throws IOException {
        var text = writer(out);
        line(
                text,
                "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + safe(campaignId) + "</title>");
        line(text, "<style>body{font-family:sans-serif}td{padding:2px 8px;vertical-align:top}</style><table>");
        try (var entries = jdbc
                .sql("select * from ledger where campaign_id = :campaign order by id")
                .param("campaign", campaignId)
                .query(Canonical::entry)
                .stream()) {
            entries.forEach(entry -> line(text, row(entry)));
        }
        line(text, "</table></html>");
        text.flush();
    }

    private String row(Entry entry) {
        var form = "TaskCompleted".equals(entry.kind())
                ? " <a href=\"forms/" + safe(entry.taskId()) + ".json\">"
                        + messages.getMessage("audit.form", null, LANGUAGE) + "</a>"
                : "";
        return "<tr><td>" + entry.id() + "<td>" + sentences.minute(entry.at()) + "<td>"
                + safe(Objects.requireNonNullElse(
                        entry.actorName(), messages.getMessage("audit.system", null, LANGUAGE)))
                + "<td>" + safe(entry.sentence())
                + (entry.reason() == null ? "" : "<br><small>" + safe(entry.reason()) + "</small>") + form;
    }

    private void forms(String campaignId, Zip zip) throws IOException {
        try (var forms = jdbc
                .sql("""
                        select s.task_id, s.form from submission s join ledger e on e.task_id = s.task_id
                         where e.kind = 'TaskCompleted' and e.campaign_id = :campaign order by s.at
                        """)
                .param("campaign", campaignId)
                .query((row, number) -> List.of(row.getString("task_id"), row.getString("form")))
                .stream()) {
            for (var form : (Iterable<List<String>>) forms::iterator) {
                zip.text("forms/" + form.get(0) + ".json", form.get(1));
            }
        }
    }

    private void documents(String campaignId, Zip zip) throws IOException {
        try (var papers = jdbc
                .sql("select * from paper where campaign_id = :campaign order by recorded_at")
                .param("campaign", campaignId)
                .query((row, number) -> List.of(
                        row.getString("id"),
                        row.getString("number") + "\n" + row.getString("title") + "\n" + row.getString("issuer") + " "
                                + row.getString("issued_on") + "\n\n" + row.getString("body") + "\n"))
                .stream()) {
            for (var paper : (Iterable<List<String>>) papers::iterator) {
                zip.text("documents/papers/" + paper.get(0) + ".txt", paper.get(1));
            }
        }
        try (var meetings = jdbc
                .sql("select * from meeting where campaign_id = :campaign order by recorded_at")
                .param("campaign", campaignId)
                .query((row, number) -> List.of(
                        row.getString("id"),
                        row.getString("kind") + " " + row.getString("held_on") + " " + row.getString("place") + "\n"
                                + row.getString("chair") + "\n\n" + row.getString("content") + "\n"))
                .stream()) {
            for (var meeting : (Iterable<List<String>>) meetings::iterator) {
                zip.text("documents/meetings/" + meeting.get(0) + ".txt", meeting.get(1));
            }
        }
    }

    /** The models as they were deployed, and what people attached to tasks and remarked on them. */
    private void engine(String campaignId, Zip zip) throws IOException {
        for (var deployment : repository.createDeploymentQuery().list()) {
            for (var resource : repository.getDeploymentResources(deployment.getId())) {
                zip.stream(
                        "models/" + deployment.getId() + "/" + resource.getName(),
                        repository.getResourceAsStreamById(deployment.getId(), resource.getId()));
            }
        }
        try (var attachments = jdbc
                .sql("""
                        select a.ID_, a.NAME_, b.BYTES_ from ACT_HI_ATTACHMENT a join ACT_GE_BYTEARRAY b on b.ID_ = a.CONTENT_ID_
                          join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :campaign or p.BUSINESS_KEY_ like :below
                        """)
                .param("campaign", campaignId)
                .param("below", campaignId + "/%")
                .query((row, number) -> new Attachment(
                        row.getString("ID_") + "-" + plain(row.getString("NAME_")), row.getBytes("BYTES_")))
                .stream()) {
            for (var attachment : (Iterable<Attachment>) attachments::iterator) {
                zip.file("attachments/" + attachment.name(), out -> out.write(attachment.content()));
            }
        }
        zip.file("remarks.txt", out -> {
            var text = writer(out);
            try (var remarks = jdbc
                    .sql("""
                            select c.TIME_, c.USER_ID_, c.TASK_ID_, c.MESSAGE_ from ACT_HI_COMMENT c
                              join ACT_HI_PROCINST p on p.ID_ = c.PROC_INST_ID_
                             where p.BUSINESS_KEY_ = :campaign or p.BUSINESS_KEY_ like :below order by c.TIME_
                            """)
                    .param("campaign", campaignId)
                    .param("below", campaignId + "/%")
                    .query((row, number) ->
                            row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                    .stream()) {
                remarks.forEach(remark -> line(text, remark));
            }
            text.flush();
        });
    }

    private record Attachment(String name, byte[] content) {}

    private static String plain(String name) {
        return name == null ? "" : name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static Writer writer(OutputStream out) {
        return new java.io.BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void line(Writer text, String line) {
        try {
            text.write(line);
            text.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
