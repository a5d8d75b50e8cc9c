package org.zhengchuang.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.VotingRights;

/**
 * The secret votes (无记名投票) that are held in the system. An open box is in the memory of the node that opened it, so that the
 * database never sees one vote after the other: with the transactions' numbers an administrator could tell them apart.
 * A box that is lost before the count, because the server stopped, is opened and voted on again.
 */
@Component
class BallotBoxes {

    /** @param countedOn null while it is open */
    record Opened(
            String campaignId,
            String branchId,
            String supervisorId,
            String tellerId,
            LocalDate countedOn,
            Integer collected,
            Integer invalid) {

        public boolean counted() {
            return countedOn != null;
        }

        /** So few ballots would tell who voted how: only who passed is shown. */
        public boolean tooFewToTell() {
            return collected == null || collected < FEWEST_TO_TELL;
        }
    }

    private static final int FEWEST_TO_TELL = 5;

    private final Map<String, BallotBox> open = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final VotingRights votingRights;
    private final Candidates candidates;
    private final ApplicationEventPublisher events;

    BallotBoxes(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            VotingRights votingRights,
            Candidates candidates,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.votingRights = votingRights;
        this.candidates = candidates;
        this.events = events;
    }

    private static String key(String campaignId, String branchId) {
        return campaignId + "/" + branchId;
    }

    Optional<Opened> find(String campaignId, String branchId) {
        return jdbc.sql("select * from ballot_box where campaign_id = :campaignId and branch_id = :branchId")
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Opened.class)
                .optional();
    }

    /** The counted vote of a branch. */
    Optional<Opened> counted(String campaignId, String branchId) {
        return find(campaignId, branchId).filter(Opened::counted);
    }

    /** Whether one can vote here and now; a box that another node holds, or that was lost, is not. */
    Optional<BallotBox> box(String campaignId, String branchId) {
        return Optional.ofNullable(open.get(key(campaignId, branchId)));
    }

    Set<String> voters(String campaignId, String branchId) {
        return new TreeSet<>(
                jdbc.sql("select member_id from ballot_voter where campaign_id = :campaignId and branch_id = :branchId")
                        .param("campaignId", campaignId)
                        .param("branchId", branchId)
                        .query(String.class)
                        .list());
    }

    /** Who stands, with the votes in favour; empty before the count. */
    Map<Candidacy, Optional<Integer>> standing(String campaignId, String branchId) {
        record Row(String track, String subjectId, Integer votesFor) {}
        var standing = new TreeMap<Candidacy, Optional<Integer>>();
        jdbc.sql("""
                        select track, subject_id, votes_for from ballot_standing
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Row.class)
                .list()
                .forEach(row ->
                        standing.put(new Candidacy(row.track(), row.subjectId()), Optional.ofNullable(row.votesFor())));
        return standing;
    }

    /** @throws Refusal where the vote is counted already, or teller, supervisor or candidates cannot be what they are to be */
    @Transactional
    public void open(
            String campaignId,
            String branchId,
            Set<Candidacy> standing,
            String supervisorId,
            String tellerId,
            String by) {
        if (counted(campaignId, branchId).isPresent()) {
            throw new Refusal("review.box.counted");
        }
        if (standing.isEmpty()) {
            throw new Refusal("review.ballot.nobody-stands");
        }
        var rights = candidates.in(campaignId, branchId);
        standing.forEach(rights::check);
        checkTellers(entitled(branchId), standing, supervisorId, tellerId);
        clear(campaignId, branchId);
        jdbc.sql("""
                        insert into ballot_box (campaign_id, branch_id, supervisor_id, teller_id, opened_by, opened_on)
                        values (:campaignId, :branchId, :supervisor, :teller, :by, :today)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("supervisor", supervisorId)
                .param("teller", tellerId)
                .param("by", by)
                .param("today", LocalDate.now(clock))
                .update();
        standing.forEach(candidate -> jdbc.sql("""
                        insert into ballot_standing (campaign_id, branch_id, track, subject_id)
                        values (:campaignId, :branchId, :track, :subject)
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("track", candidate.track())
                .param("subject", candidate.subjectId())
                .update());
        open.put(key(campaignId, branchId), new BallotBox(standing, rights.bounds()));
        events.publishEvent(new BallotBoxOpened(campaignId, branchId, supervisorId, tellerId));
    }

    private void checkTellers(Set<String> voters, Set<Candidacy> standing, String supervisorId, String tellerId) {
        for (var teller : List.of(supervisorId, tellerId)) {
            if (!voters.contains(teller)) {
                throw new Refusal("review.teller.missing");
            }
            if (standing.stream().anyMatch(candidate -> candidate.subjectId().equals(teller))) {
                throw new Refusal(
                        "review.teller.candidate", roster.member(teller).name());
            }
        }
        if (supervisorId.equals(tellerId)) {
            throw new Refusal("review.teller.same", roster.member(tellerId).name());
        }
    }

    private void clear(String campaignId, String branchId) {
        for (var table : List.of("ballot_standing", "ballot_voter", "ballot_box")) {
            jdbc.sql("delete from " + table + " where campaign_id = :campaignId and branch_id = :branchId")
                    .param("campaignId", campaignId)
                    .param("branchId", branchId)
                    .update();
        }
    }

    private Set<String> entitled(String branchId) {
        return votingRights.voters(branchId).stream().map(Member::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws Refusal where he has no vote here, has voted, or the box is not open */
    void cast(String campaignId, String branchId, String voter, Set<Candidacy> inFavourOf) {
        if (!entitled(branchId).contains(voter)) {
            throw new Refusal("review.box.no-vote");
        }
        var box = box(campaignId, branchId).orElseThrow(() -> new Refusal("review.box.not-open"));
        if (!box.cast(voter, inFavourOf)) {
            throw new Refusal("review.box.voted");
        }
    }

    /** Counts the box in one go. @throws Refusal where too few have voted for a lawful meeting (article 11) */
    @Transactional
    public void count(String campaignId, String branchId) {
        var box = box(campaignId, branchId).orElseThrow(() -> new Refusal("review.box.not-open"));
        int voters = entitled(branchId).size();
        if (!Ballot.quorum(voters, box.voters().size())) {
            throw new Refusal("review.meeting.quorum", voters, box.voters().size(), (voters + 1) / 2);
        }
        var count = box.count();
        try {
            write(campaignId, branchId, count);
        } catch (RuntimeException fault) {
            box.uncount();
            throw fault;
        }
        open.remove(key(campaignId, branchId));
        events.publishEvent(new BallotCounted(campaignId, branchId, count.collected(), count.invalid()));
    }

    private void write(String campaignId, String branchId, BallotBox.Count count) {
        jdbc.sql("""
                        update ballot_box set counted_on = :today, collected = :collected, invalid = :invalid
                         where campaign_id = :campaignId and branch_id = :branchId
                        """)
                .param("today", LocalDate.now(clock))
                .param("collected", count.collected())
                .param("invalid", count.invalid())
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .update();
        count.votesFor()
                .forEach((candidate, votes) -> jdbc.sql("""
                        update ballot_standing set votes_for = :votes
                         where campaign_id = :campaignId and branch_id = :branchId and track = :track
                           and subject_id = :subject
                        """)
                        .param("votes", votes)
                        .param("campaignId", campaignId)
                        .param("branchId", branchId)
                        .param("track", candidate.track())
                        .param("subject", candidate.subjectId())
                        .update());
        new TreeSet<>(count.voters())
                .forEach(voter -> jdbc.sql("""
                        insert into ballot_voter (campaign_id, branch_id, member_id)
                        values (:campaignId, :branchId, :member)
                        """)
                        .param("campaignId", campaignId)
                        .param("branchId", branchId)
                        .param("member", voter)
                        .update());
    }
}
