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

    /** @return the id of the item */
    String record(Item item) {
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
        return id;
    }

    /** An item as it is shown; {@code member} is whose deeds they are, {@code picture} whether there is one. */
    record Shown(
            String id,
            PublicityKind kind,
            Channel channel,
            Audience audience,
            LocalDate publishedOn,
            String content,
            String member,
            boolean picture) {}

    /** What the branch publicised, the latest first. */
    List<Shown> of(String campaignId, String branchId) {
        return jdbc.sql("""
                        select i.id, i.kind, i.channel, i.audience, i.published_on, i.content, m.name as member,
                               exists (select 1 from publicity_picture p where p.item_id = i.id) as picture
                          from publicity_item i left join member m on m.id = i.member_id
                         where i.campaign_id = :campaignId and i.branch_id = :branchId
                         order by i.published_on desc, i.recorded_at desc
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Shown.class)
                .list();
    }

    /**
     * How far a branch's publicity reaches (R12): of each kind, to the whole workforce, through which channels, when last.
     */
    record Coverage(
            String branchId,
            String branch,
            int meaning,
            int achievements,
            int deeds,
            int factory,
            String channels,
            LocalDate latest) {

        public int of(PublicityKind kind) {
            return switch (kind) {
                case MEANING -> meaning;
                case ACHIEVEMENTS -> achievements;
                case DEEDS -> deeds;
            };
        }

        public List<Channel> channelsUsed() {
            return channels == null
                    ? List.of()
                    : Stream.of(channels.split(","))
                            .map(Channel::valueOf)
                            .sorted()
                            .toList();
        }
    }

    /** The open branches in the order of the roster. */
    List<Coverage> coverage(String campaignId) {
        return jdbc.sql("""
                        select b.id as branch_id, b.name as branch,
                               sum(case when i.kind = 'MEANING' then 1 else 0 end) as meaning,
                               sum(case when i.kind = 'ACHIEVEMENTS' then 1 else 0 end) as achievements,
                               sum(case when i.kind = 'DEEDS' then 1 else 0 end) as deeds,
                               sum(case when i.audience = 'FACTORY' then 1 else 0 end) as factory,
                               string_agg(distinct i.channel, ',') as channels, max(i.published_on) as latest
                          from branch b left join publicity_item i
                            on i.branch_id = b.id and i.campaign_id = :campaignId
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                         group by b.id, b.name order by b.id
                        """)
                .param("today", LocalDate.now(clock))
                .param("campaignId", campaignId)
                .query(Coverage.class)
                .list();
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
