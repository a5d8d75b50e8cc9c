package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;

/**
 * The scorers (评分人): the members of the Party committee, then the departments' named persons, nine at most. The
 * minutes leave open who scores; see src/docs/decisions/0009-scorers-and-marks.md. Who they are and whom each of them does
 * not judge is settled when the evaluation opens, before any score.
 */
@Component
class Scorers {

    static final int FEWEST = 2;

    private static final int MOST = 9;

    /** Whoever holds such an office is the direct superior of the members of his branch. */
    private static final Set<OfficeKind> LEADS = Set.of(OfficeKind.SECRETARY, OfficeKind.DEPUTY_SECRETARY);

    /** Why somebody scores. */
    enum Ground {
        PARTY_COMMITTEE,
        DEPARTMENT
    }

    /** Why somebody does not judge a nominee (回避). */
    enum Recusal {
        /** He himself. */
        SELF,
        /** The branch in which he holds an office. */
        OWN_BRANCH,
        /** One of the two declared that they are related. */
        DECLARED,
        /** He leads the branch to which the nominee belongs. */
        SUPERIOR
    }

    record Scorer(String memberId, Ground ground) {}

    /** @param ground a name of {@link Recusal} */
    record Recused(String memberId, String ground) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    Scorers(JdbcClient jdbc, Clock clock, Roster roster, Relations relations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.relations = relations;
        this.events = events;
    }

    /** Who would score if the evaluation opened now. */
    List<Scorer> proposed() {
        var found = new LinkedHashMap<String, Scorer>();
        roster.holdersOf(FactoryPost.PARTY_COMMITTEE_MEMBER).stream()
                .filter(Scorers::canScore)
                .forEach(member -> found.putIfAbsent(member.id(), new Scorer(member.id(), Ground.PARTY_COMMITTEE)));
        roster.departments().stream()
                .map(Department::personId)
                .flatMap(person -> Optional.ofNullable(person).flatMap(roster::find).stream())
                .filter(Scorers::canScore)
                .forEach(member -> found.putIfAbsent(member.id(), new Scorer(member.id(), Ground.DEPARTMENT)));
        return found.values().stream().limit(MOST).toList();
    }

    private static boolean canScore(Member member) {
        return member.active() && member.account();
    }

    /** Why this person does not judge that subject, if so. */
    Optional<Recusal> recusal(String memberId, Track track, String subjectId) {
        return grounds(List.of(memberId), List.of(subjectId)).recusal(memberId, track, subjectId);
    }

    /** What must be known to say who does not judge whom; asked once for so many scorers and subjects. */
    Grounds grounds(List<String> scorers, Collection<String> subjects) {
        return new Grounds(
                scorers.stream().collect(Collectors.toMap(Function.identity(), roster::officesOf)),
                relations.of(scorers),
                roster.members(subjects).stream()
                        .filter(member -> member.branchId() != null)
                        .collect(Collectors.toMap(Member::id, Member::branchId)));
    }

    /**
     * @param offices of each scorer
     * @param related to whom each is related
     * @param branches of the members who are judged
     */
    record Grounds(Map<String, List<Office>> offices, Map<String, Set<String>> related, Map<String, String> branches) {

        Optional<Recusal> recusal(String scorerId, Track track, String subjectId) {
            if (track.ofBranches()) {
                return holdsOffice(scorerId, subjectId, any -> true)
                        ? Optional.of(Recusal.OWN_BRANCH)
                        : Optional.empty();
            }
            if (scorerId.equals(subjectId)) {
                return Optional.of(Recusal.SELF);
            }
            if (related.getOrDefault(scorerId, Set.of()).contains(subjectId)) {
                return Optional.of(Recusal.DECLARED);
            }
            return Optional.ofNullable(branches.get(subjectId))
                    .filter(branch -> holdsOffice(scorerId, branch, LEADS::contains))
                    .map(branch -> Recusal.SUPERIOR);
        }

        private boolean holdsOffice(String scorerId, String branchId, Predicate<OfficeKind> which) {
            return offices.get(scorerId).stream()
                    .anyMatch(office -> office.branchId().equals(branchId) && which.test(office.kind()));
        }
    }

    /** Names the scorers of the campaign and puts down their recusals. */
    List<Scorer> name(String campaignId, List<Nominee> nominees) {
        var scorers = proposed();
        for (int place = 0; place < scorers.size(); place++) {
            var scorer = scorers.get(place);
            jdbc.sql("""
                            insert into scorer (campaign_id, member_id, ground, place)
                            values (:campaignId, :memberId, :ground, :place)
                            """)
                    .param("campaignId", campaignId)
                    .param("memberId", scorer.memberId())
                    .param("ground", scorer.ground().name())
                    .param("place", place)
                    .update();
        }
        recuse(scorers.stream().map(Scorer::memberId).toList(), nominees);
        return scorers;
    }

    /** Puts down which of these scorers do not judge whom of these nominees, where it is not on record yet. */
    void recuse(List<String> scorers, List<Nominee> nominees) {
        var grounds = grounds(scorers, nominees.stream().map(Nominee::subjectId).toList());
        for (var scorer : scorers) {
            judgedBy(scorer, nominees)
                    .forEach(nominee -> grounds.recusal(scorer, nominee.track(), nominee.subjectId())
                            .ifPresent(ground -> recuse(scorer, nominee, ground)));
        }
    }

    private void recuse(String memberId, Nominee nominee, Recusal ground) {
        jdbc.sql("""
                        insert into recusal (campaign_id, member_id, track, subject_id, ground, recorded_at)
                        values (:campaignId, :memberId, :track, :subjectId, :ground, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("memberId", memberId)
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("ground", ground.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(
                new ScorerRecused(nominee.campaignId(), memberId, nominee.track(), nominee.subjectId(), ground.name()));
    }

    /** Who does not judge whom, by nominee. */
    Map<String, List<Recused>> recusals(String campaignId) {
        record Row(String id, String memberId, String ground) {}
        return jdbc.sql("""
                        select track || ':' || subject_id as id, member_id, ground from recusal
                         where campaign_id = :campaignId order by member_id
                        """).param("campaignId", campaignId).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        Row::id,
                        Collectors.mapping(row -> new Recused(row.memberId(), row.ground()), Collectors.toList())));
    }

    /** The scorers of the campaign, in their order. */
    List<String> of(String campaignId) {
        return jdbc.sql("select member_id from scorer where campaign_id = :campaignId order by place")
                .param("campaignId", campaignId)
                .query(String.class)
                .list();
    }

    /** Why each scorer of the campaign scores. */
    Map<String, Ground> grounds(String campaignId) {
        return jdbc
                .sql("select member_id, ground from scorer where campaign_id = :campaignId")
                .param("campaignId", campaignId)
                .query(Scorer.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Scorer::memberId, Scorer::ground));
    }

    /** Those of these nominees whom the scorer judges. */
    List<Nominee> judgedBy(String scorerId, List<Nominee> nominees) {
        if (nominees.isEmpty()) {
            return nominees;
        }
        var recused = jdbc.sql("""
                        select track || ':' || subject_id from recusal
                         where campaign_id = :campaignId and member_id = :memberId
                        """)
                .param("campaignId", nominees.get(0).campaignId())
                .param("memberId", scorerId)
                .query(String.class)
                .set();
        return nominees.stream()
                .filter(nominee -> !recused.contains(nominee.id()))
                .toList();
    }

    /** How many scorers judge each of these nominees. */
    Map<String, Integer> judging(String campaignId, List<Nominee> nominees) {
        int all = of(campaignId).size();
        var recusals = recusals(campaignId);
        return nominees.stream()
                .collect(Collectors.toMap(
                        Nominee::id,
                        nominee -> all
                                - recusals.getOrDefault(nominee.id(), List.of()).size()));
    }
}
