package org.zhengchuang.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;

/** The register of papers (文件), and who has received them. */
@Component
public class Papers {

    /** The paper that an instance of {@code receipt} is about. */
    public static final ProcessVariable<String> PAPER_ID = ProcessVariable.of("paperId", String.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Papers(JdbcClient jdbc, Clock clock, Roster roster, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.instances = instances;
        this.events = events;
    }

    /** What is put on the register. */
    public record Draft(
            String campaignId,
            PaperKind kind,
            String number,
            String title,
            String issuer,
            LocalDate issuedOn,
            String body,
            String recordedBy) {}

    /** @return the id of the paper */
    public String register(Draft draft) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into paper (id, campaign_id, kind, number, title, issuer, issued_on, body,
                                           recorded_by, recorded_at)
                        values (:id, :campaignId, :kind, :number, :title, :issuer, :issuedOn, :body,
                                :recordedBy, :now)
                        """)
                .param("id", id)
                .param("campaignId", draft.campaignId())
                .param("kind", draft.kind().name())
                .param("number", draft.number())
                .param("title", draft.title())
                .param("issuer", draft.issuer())
                .param("issuedOn", draft.issuedOn())
                .param("body", draft.body())
                .param("recordedBy", draft.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PaperRegistered(draft.campaignId(), id, draft.kind(), draft.number(), draft.title()));
        return id;
    }

    public Paper get(String id) {
        return jdbc.sql("select * from paper where id = :id")
                .param("id", id)
                .query(Paper.class)
                .single();
    }

    /** The papers of a campaign, oldest first. */
    public List<Paper> all(String campaignId, PaperKind kind) {
        return jdbc.sql(
                        "select * from paper where campaign_id = :campaignId and kind = :kind order by recorded_at, number")
                .param("campaignId", campaignId)
                .param("kind", kind.name())
                .query(Paper.class)
                .list();
    }

    /** Sends the paper to these branches: each owner gets a task to sign for it. What was sent before is not repeated. */
    public void send(String paperId, List<String> branchIds) {
        var paper = get(paperId);
        var sent = jdbc.sql("select branch_id from paper_receipt where paper_id = :paperId")
                .param("paperId", paperId)
                .query(String.class)
                .set();
        for (var branchId : branchIds) {
            if (!sent.contains(branchId)) {
                send(paper, branchId);
            }
        }
    }

    /** Sends the paper to every open branch. */
    public void sendToAll(String paperId) {
        send(paperId, roster.branches().stream().map(Branch::id).toList());
    }

    private void send(Paper paper, String branchId) {
        jdbc.sql("insert into paper_receipt (paper_id, branch_id, sent_at) values (:paperId, :branchId, :now)")
                .param("paperId", paper.id())
                .param("branchId", branchId)
                .param("now", OffsetDateTime.now(clock))
                .update();
        instances.start(
                "receipt",
                paper.campaignId() + "/" + branchId,
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(),
                        paper.campaignId(),
                        ProcessVariable.BRANCH_ID.name(),
                        branchId,
                        PAPER_ID.name(),
                        paper.id()));
    }

    void receive(String paperId, String branchId, String by) {
        var paper = get(paperId);
        jdbc.sql("""
                        update paper_receipt set received_by = :by, received_at = :now
                         where paper_id = :paperId and branch_id = :branchId and received_at is null
                        """)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("paperId", paperId)
                .param("branchId", branchId)
                .update();
        events.publishEvent(new PaperReceived(paper.campaignId(), branchId, paperId, paper.title()));
    }

    /** How far a paper has been received; {@code missing} names the branches that have not signed for it. */
    public record Receipts(
            PaperKind kind, String number, String title, LocalDate issuedOn, int sent, int received, String missing) {}

    private record Receipt(
            String paperId,
            PaperKind kind,
            String number,
            String title,
            LocalDate issuedOn,
            String branch,
            boolean received) {}

    /** The papers of a campaign that were sent to branches, the latest first. */
    public List<Receipts> receipts(String campaignId) {
        var byPaper = jdbc.sql("""
                        select p.id as paper_id, p.kind, p.number, p.title, p.issued_on, b.name as branch,
                               r.received_at is not null as received
                          from paper p join paper_receipt r on r.paper_id = p.id join branch b on b.id = r.branch_id
                         where p.campaign_id = :campaignId order by p.recorded_at desc, p.id, b.id
                        """).param("campaignId", campaignId).query(Receipt.class).list().stream()
                .collect(Collectors.groupingBy(Receipt::paperId, LinkedHashMap::new, Collectors.toList()));
        return byPaper.values().stream().map(Papers::receipts).toList();
    }

    private static Receipts receipts(List<Receipt> sent) {
        var paper = sent.get(0);
        var missing = sent.stream()
                .filter(one -> !one.received())
                .map(Receipt::branch)
                .toList();
        return new Receipts(
                paper.kind(),
                paper.number(),
                paper.title(),
                paper.issuedOn(),
                sent.size(),
                sent.size() - missing.size(),
                String.join("、", missing));
    }

    /** The branches to which the paper was sent and that have not signed for it. */
    public List<String> notReceived(String paperId) {
        return jdbc.sql("""
                        select branch_id from paper_receipt
                         where paper_id = :paperId and received_at is null order by branch_id
                        """).param("paperId", paperId).query(String.class).list();
    }

    /** The open branches to which the paper was not sent at all. */
    public List<String> notSent(String paperId) {
        var sent = jdbc.sql("select branch_id from paper_receipt where paper_id = :paperId")
                .param("paperId", paperId)
                .query(String.class)
                .set();
        return roster.branches().stream()
                .map(Branch::id)
                .filter(branch -> !sent.contains(branch))
                .toList();
    }
}
