package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.review.Nominations;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** Checks the facts about a nominee, and keeps how every criterion was judged (R44). */
@Component
class Eligibility {

    /** How a criterion stands; {@code basis} in words. */
    record Judgement(Criterion criterion, boolean met, String basis) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Nominations nominations;
    private final Nominees nominees;
    private final Words words;
    private final ApplicationEventPublisher events;

    Eligibility(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            Nominations nominations,
            Nominees nominees,
            Words words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.nominations = nominations;
        this.nominees = nominees;
        this.words = words;
        this.events = events;
    }

    /** The facts as they stand today. */
    List<Judgement> facts(Nominee nominee) {
        return Stream.of(Criterion.values())
                .filter(criterion -> !criterion.isRoot() && criterion.concerns(nominee.track()))
                .map(criterion -> fact(criterion, meets(criterion, nominee)))
                .toList();
    }

    private Judgement fact(Criterion criterion, boolean met) {
        return new Judgement(criterion, met, words.of("evaluation.fact." + criterion + (met ? ".met" : ".unmet")));
    }

    private boolean meets(Criterion criterion, Nominee nominee) {
        var id = nominee.subjectId();
        return switch (criterion) {
            case ON_ROSTER ->
                nominee.track() == Track.MEMBER
                        ? roster.member(id).active()
                        : roster.branch(id).openOn(roster.today());
            case FULL_MEMBER ->
                roster.find(id).filter(Member::active).filter(Member::full).isPresent();
            case SELF_REVIEWED -> nominations.reviewed(nominee.campaignId(), nominee.track(), id);
            case PARTY_LINE, CENTRAL_TASKS -> throw new IllegalArgumentException(criterion + " is no fact");
        };
    }

    /** Keeps all judgements on a nominee; with one that is not met he is out, whatever he would score. */
    void judge(Nominee nominee, List<Judgement> root, String by) {
        var all = Stream.concat(facts(nominee).stream(), root.stream()).toList();
        all.forEach(judgement -> keep(nominee, judgement, by));
        var failed = all.stream().filter(judgement -> !judgement.met()).min(Comparator.comparing(Judgement::criterion));
        events.publishEvent(new EligibilityJudged(
                nominee.campaignId(), nominee.branchId(), nominee.track(), nominee.subjectId(), failed.isEmpty()));
        failed.ifPresent(judgement -> nominees.stop(nominee, Step.ELIGIBILITY, judgement.basis()));
    }

    private void keep(Nominee nominee, Judgement judgement, String by) {
        jdbc.sql("""
                        insert into judgement (campaign_id, track, subject_id, criterion, met, basis, judged_by, judged_at)
                        values (:campaignId, :track, :subjectId, :criterion, :met, :basis, :by, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().name())
                .param("subjectId", nominee.subjectId())
                .param("criterion", judgement.criterion().name())
                .param("met", judgement.met())
                .param("basis", judgement.basis())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether both root criteria are judged and met. */
    boolean rootCriteriaMet(Nominee nominee) {
        return jdbc.sql("""
                                select count(*) from judgement where campaign_id = :campaignId and track = :track
                                   and subject_id = :subjectId and met and criterion in ('PARTY_LINE', 'CENTRAL_TASKS')
                                """)
                        .param("campaignId", nominee.campaignId())
                        .param("track", nominee.track().name())
                        .param("subjectId", nominee.subjectId())
                        .query(Integer.class)
                        .single()
                == 2;
    }
}
