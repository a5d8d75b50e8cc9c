package org.zhengchuang.audit.evidence;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.DomainEvent;

/** The packs that were ordered, by somebody or by the archive (G6), and the one thread that makes them. */
@Component
class EvidencePacks {

    private static final Logger log = LoggerFactory.getLogger(EvidencePacks.class);

    /** @param state {@code RUNNING}, {@code DONE} or {@code FAILED} */
    record Pack(
            String id,
            String campaignId,
            String orderedBy,
            OffsetDateTime orderedAt,
            String state,
            int done,
            int total,
            String fileName,
            Long bytes,
            String sha256,
            OffsetDateTime finishedAt) {

        /** Public, because a template calls it. */
        public int percent() {
            return total == 0 ? 0 : Math.min(100, (int) (100L * done / total));
        }
    }

    private final JdbcClient jdbc;
    private final PackWriter writer;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final boolean inMemory;
    private final Path folder;
    private final ExecutorService maker = Executors.newSingleThreadExecutor();

    EvidencePacks(
            JdbcClient jdbc,
            PackWriter writer,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${zhengchuang.audit.packs:data/packs}") Path folder,
            @Value("${spring.datasource.url}") String databaseUrl) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.inMemory = databaseUrl.startsWith("jdbc:h2:mem:");
        this.folder = inMemory ? Path.of(System.getProperty("java.io.tmpdir"), "zhengchuang-packs") : folder;
    }

    List<Pack> all() {
        return jdbc.sql("select * from evidence_pack order by ordered_at desc limit 50")
                .query(Pack.class)
                .list();
    }

    Optional<Pack> find(String id) {
        return jdbc.sql("select * from evidence_pack where id = :id")
                .param("id", id)
                .query(Pack.class)
                .optional();
    }

    Path file(Pack pack) {
        return folder.resolve(pack.fileName());
    }

    /** A pack that was being made when the product stopped is not going to be finished. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetBroken() {
        jdbc.sql("update evidence_pack set state = 'FAILED' where state = 'RUNNING'")
                .update();
    }

    /** The archive, as soon as it is committed; what lives in memory only is not archived by itself. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void archive(DomainEvent event) {
        if (!inMemory && "ArchiveOrdered".equals(event.getClass().getSimpleName())) {
            maker.execute(() -> make(order(event.campaignId(), null)));
        }
    }

    String orderNow(String campaignId, String by) {
        var id = order(campaignId, by);
        maker.execute(() -> make(id));
        return id;
    }

    private String order(String campaignId, String by) {
        var id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into evidence_pack (id, campaign_id, ordered_by, ordered_at, state, done, total)
                            values (:id, :campaign, :by, :at, 'RUNNING', 0, :total)
                            """)
                    .param("id", id)
                    .param("campaign", campaignId)
                    .param("by", by)
                    .param("at", now())
                    .param("total", writer.steps())
                    .update();
            events.publishEvent(new PackOrdered(campaignId, id));
        });
        return id;
    }

    /** Writes beside the final name first: what can be downloaded is whole. */
    void make(String id) {
        var campaignId = find(id).orElseThrow().campaignId();
        var name = "evidence-" + campaignId + "-" + id.substring(0, 8) + ".zip";
        var part = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder);
            var digest = Zip.sha256();
            int entries;
            try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), digest)) {
                entries = writer.write(campaignId, out, done -> progress(id, done));
            }
            Files.move(part, folder.resolve(name));
            finish(id, name, Files.size(folder.resolve(name)), HexFormat.of().formatHex(digest.digest()), entries);
        } catch (IOException | RuntimeException e) {
            failed(id, e);
            remove(part);
        }
    }

    /** What is not whole takes no room, least of all on a disk that is full. */
    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            log.warn("{} could not be removed", part, e);
        }
    }

    private void failed(String id, Exception e) {
        log.error("The evidence pack {} could not be made", id, e);
        jdbc.sql("update evidence_pack set state = 'FAILED', finished_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The pack is read in one transaction, so its progress is told in one of its own. */
    private void progress(String id, int done) {
        apart.executeWithoutResult(status -> jdbc.sql("update evidence_pack set done = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update());
    }

    private void finish(String id, String name, long bytes, String sha256, int entries) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update evidence_pack set state = 'DONE', done = total, file_name = :name, bytes = :bytes,
                                   sha256 = :sha256, finished_at = :now where id = :id
                            """)
                    .param("name", name)
                    .param("bytes", bytes)
                    .param("sha256", sha256)
                    .param("now", now())
                    .param("id", id)
                    .update();
            events.publishEvent(new PackMade(find(id).orElseThrow().campaignId(), id, entries, sha256));
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @PreDestroy
    void stop() {
        maker.shutdownNow();
    }
}
