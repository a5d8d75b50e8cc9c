package org.zhengchuang.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the branches made known (R9 to R12). */
@Component
class PublicityItems {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublicityItems(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param memberId whose deeds they are, and who agreed; null for the other kinds */
    record Item(
            String campaignId,
            String branchId,
            PublicityKind kind,
            Channel channel,
            Audience audience,
            LocalDate publishedOn,
            String content,
            String memberId,
            String recordedBy) {}

    void record(Item item) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into publicity_item (id, campaign_id, branch_id, kind, channel, audience, published_on,
                          content, member_id, consented, recorded_by, recorded_at)
                        values (:id, :campaignId, :branchId, :kind, :channel, :audience, :publishedOn,
                          :content, :memberId, :consented, :by, :now)
                        """)
                .param("id", id)
                .param("campaignId", item.campaignId())
                .param("branchId", item.branchId())
                .param("kind", item.kind().name())
                .param("channel", item.channel().name())
                .param("audience", item.audience().name())
                .param("publishedOn", item.publishedOn())
                .param("content", item.content())
                .param("memberId", item.memberId())
                .param("consented", item.memberId() != null)
                .param("by", item.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PublicityRecorded(
                item.campaignId(), item.branchId(), id, item.kind(), item.publishedOn(), item.memberId()));
    }

    /** The kinds that the branch has not publicised yet. */
    Set<PublicityKind> missing(String campaignId, String branchId) {
        var missing = EnumSet.allOf(PublicityKind.class);
        jdbc.sql("""
                        select distinct kind from publicity_item
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(String.class)
                .list()
                .forEach(kind -> missing.remove(PublicityKind.valueOf(kind)));
        return missing;
    }

    /** A kind that a branch has not publicised yet. */
    record Missing(String branch, PublicityKind kind) {}

    /** What the open branches have not publicised yet. */
    List<Missing> missing(String campaignId) {
        return Stream.of(PublicityKind.values())
                .flatMap(kind -> jdbc
                        .sql("""
                                select b.name from branch b
                                 where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                                   and not exists (select 1 from publicity_item i where i.campaign_id = :campaignId
                                                    and i.branch_id = b.id and i.kind = :kind)
                                 order by b.id
                                """)
                        .param("today", LocalDate.now(clock))
                        .param("campaignId", campaignId)
                        .param("kind", kind.name())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(branch -> new Missing(branch, kind)))
                .toList();
    }
}
