package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.DecisionTables;
import org.zhengchuang.review.Nominations;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.VotingRights;

/** Checks the facts about a nominee, and keeps how every criterion was judged (R44). */
@Component
class Eligibility {

    private static final String TABLE = "eligibility";

    /** How a criterion stands; {@code basis} in words. */
    record Judgement(String criterion, boolean met, String basis) {

        static Judgement of(Criterion criterion, boolean met, String basis) {
            return new Judgement(criterion.name(), met, basis);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final VotingRights votingRights;
    private final RuleBooks ruleBooks;
    private final Nominations nominations;
    private final Nominees nominees;
    private final DecisionTables tables;
    private final Words words;
    private final ApplicationEventPublisher events;

    Eligibility(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            VotingRights votingRights,
            RuleBooks ruleBooks,
            Nominations nominations,
            Nominees nominees,
            DecisionTables tables,
            Words words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.votingRights = votingRights;
        this.ruleBooks = ruleBooks;
        this.nominations = nominations;
        this.nominees = nominees;
        this.tables = tables;
        this.words = words;
        this.events = events;
    }

    /**
     * The facts as they stand today, judged by the table {@code eligibility.dmn}, which the office can change: what we
     * know to be in order is shown by its name, and every line of the table that applies is an obstacle.
     */
    List<Judgement> facts(Nominee nominee) {
        var judged = new LinkedHashMap<String, Judgement>();
        Stream.of(Criterion.values())
                .filter(criterion -> !criterion.isJudged() && criterion.concerns(nominee.track()))
                .map(criterion -> Judgement.of(criterion, true, words.of("evaluation.fact." + criterion + ".met")))
                .forEach(judgement -> judged.put(judgement.criterion(), judgement));
        for (var line : tables.ask(TABLE, inputs(nominee))) {
            var criterion = (String) line.get("criterion");
            var basis = words.of("evaluation.fact.unmet", line.get("obstacle"), line.get("source"));
            judged.put(criterion, new Judgement(criterion, false, basis));
        }
        return List.copyOf(judged.values());
    }

    private Map<String, Object> inputs(Nominee nominee) {
        var id = nominee.subjectId();
        var facts = new HashMap<String, Object>();
        var track = nominee.track();
        facts.put("track", track.code());
        facts.put("kind", track.kind().name());
        facts.put("selfReviewed", nominations.reviewed(nominee.campaignId(), track.kind(), id));
        facts.put("partyOffice", null);
        facts.put("fullMember", null);
        facts.put("voteSuspended", null);
        facts.put("partyYears", null);
        facts.put("cyclesMissed", null);
        if (track.ofBranches()) {
            facts.put("onRoster", roster.branch(id).openOn(roster.today()));
        } else {
            var member = roster.member(id);
            facts.put("onRoster", member.active());
            facts.put("fullMember", member.active() && member.full());
            facts.put("voteSuspended", votingRights.suspended(id));
            facts.put("partyYears", yearsSince(member.joinedPartyOn()));
            facts.put("cyclesMissed", cyclesMissed(nominee));
            if (ruleBooks.frozen(nominee.campaignId()).rule(track).officeHoldersOnly()) {
                facts.put("partyOffice", roster.partyOfficeHolders().contains(id));
            }
        }
        return facts;
    }

    private Long yearsSince(LocalDate joined) {
        return joined == null ? null : ChronoUnit.YEARS.between(joined, roster.today());
    }

    /** In how many of the cycles in which he was inspected he took no part. */
    private int cyclesMissed(Nominee nominee) {
        return jdbc.sql("""
                        select count(*) from inspection where campaign_id = :campaignId and member_id = :memberId
                           and cycle is not null and participation = 'NONE'
                        """)
                .param("campaignId", nominee.campaignId())
                .param("memberId", nominee.subjectId())
                .query(Integer.class)
                .single();
    }

    /** Keeps all judgements on a nominee; with one that is not met he is out, whatever he would score. */
    void judge(Nominee nominee, List<Judgement> judged, String by) {
        var all = Stream.concat(facts(nominee).stream(), judged.stream()).toList();
        all.forEach(judgement -> keep(nominee, judgement, by));
        var failed = all.stream().filter(judgement -> !judgement.met()).findFirst();
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
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("criterion", judgement.criterion())
                .param("met", judgement.met())
                .param("basis", judgement.basis())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Of whom both root criteria are judged and met, by the id that names the nominee in a sheet. */
    Set<String> rootCriteriaMet(String campaignId) {
        return jdbc.sql("""
                        select track || ':' || subject_id from judgement
                         where campaign_id = :campaignId and met and criterion in ('PARTY_LINE', 'CENTRAL_TASKS')
                         group by track, subject_id having count(*) = 2
                        """).param("campaignId", campaignId).query(String.class).set();
    }
}
