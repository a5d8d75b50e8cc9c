package org.zhengchuang.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;
import org.zhengchuang.review.Election.Candidate;
import org.zhengchuang.review.Recommendations.Recommendation;
import org.zhengchuang.review.Recommendations.VotedOn;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * 支部党员大会推荐: the secretary, who chairs it, puts down the branch meeting and its secret vote. Whether the meeting is
 * lawful and who is nominated is computed and never typed; an unlawful one is refused with the article.
 */
@Component
class HoldBranchMeeting implements TaskForm<HoldBranchMeeting.Form> {

    /** Whether the branch recommended anybody. */
    static final ProcessVariable<Boolean> NOMINATED = ProcessVariable.of("nominated", Boolean.class);

    /** Whether the meeting voted on candidates, or recommends nobody (本支部不推荐). */
    enum Result {
        VOTE,
        NOBODY
    }

    private static final int MOST_BALLOTS = 10_000;

    /**
     * @param supervisorId 监票人, and {@code tellerId} 计票人: members who are not candidates
     * @param branchStands whether the branch stands for 先进基层党组织
     */
    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(min = 5, max = 4000) String content,
            @NotNull Result result,
            @Size(max = 2000) String nobodyReason,
            String supervisorId,
            String tellerId,
            @PositiveOrZero @Max(MOST_BALLOTS) Integer issued,
            @PositiveOrZero @Max(MOST_BALLOTS) Integer collected,
            @PositiveOrZero @Max(MOST_BALLOTS) Integer invalid,
            Boolean branchStands,
            @PositiveOrZero @Max(MOST_BALLOTS) Integer branchVotes,
            @Size(max = 2000) String branchDeeds,
            @NotNull List<@Valid Attending> attendance,
            List<@Valid Standing> candidates) {

        Form {
            candidates = candidates == null ? List.of() : candidates;
        }

        boolean branchIsCandidate() {
            return Boolean.TRUE.equals(branchStands);
        }

        /** The same with the figures of a ballot box. */
        Form counted(BallotBoxes.Opened box, Map<String, Optional<Integer>> votes) {
            return new Form(
                    heldOn,
                    place,
                    content,
                    result,
                    nobodyReason,
                    box.supervisorId(),
                    box.tellerId(),
                    box.collected(),
                    box.collected(),
                    box.invalid(),
                    branchStands,
                    box.branchVotes(),
                    branchDeeds,
                    attendance,
                    candidates.stream()
                            .map(row -> new Standing(
                                    row.memberId(), votes.get(row.memberId()).orElse(0), row.deeds()))
                            .toList());
        }
    }

    /** A full member at the meeting. */
    record Attending(
            @NotBlank String memberId,
            @NotNull Presence presence,
            @Size(max = 500) String reason) {}

    /** A member who stands, with the votes in favour. */
    record Standing(
            @NotBlank String memberId,
            @NotNull @PositiveOrZero @Max(MOST_BALLOTS) Integer votesFor,
            @NotBlank @Size(min = 5, max = 2000) String deeds) {}

    record Person(String id, String name) {}

    /** A row of the sheet before anything is filled in. */
    record Expected(String memberId, String name) {}

    /** What the sheet shows. */
    record Shown(
            String branchName,
            int voters,
            int quorum,
            int upperBound,
            List<Person> people,
            List<Expected> attendance,
            List<Standing> candidates) {}

    private final Roster roster;
    private final RuleBooks ruleBooks;
    private final Meetings meetings;
    private final Recommendations recommendations;
    private final BallotBoxes boxes;

    HoldBranchMeeting(
            Roster roster, RuleBooks ruleBooks, Meetings meetings, Recommendations recommendations, BallotBoxes boxes) {
        this.roster = roster;
        this.ruleBooks = ruleBooks;
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.boxes = boxes;
    }

    @Override
    public String task() {
        return "Task_HoldBranchMeeting";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    /** How many votes each one had is between the branch and those who decide. */
    @Override
    public Set<String> sealed() {
        return Set.of("branchVotes", "candidates.votesFor");
    }

    @Override
    public Object prefill(TaskContext task) {
        var voters = voters(task.branchId());
        return new Shown(
                roster.branch(task.branchId()).name(),
                voters.size(),
                (voters.size() + 1) / 2,
                upperBound(task.campaignId(), voters.size()),
                voters.entrySet().stream()
                        .map(voter -> new Person(voter.getKey(), voter.getValue()))
                        .toList(),
                voters.entrySet().stream()
                        .map(voter -> new Expected(voter.getKey(), voter.getValue()))
                        .toList(),
                List.of());
    }

    @Override
    public Routing submit(Form typed, TaskContext task) {
        var voters = voters(task.branchId());
        var form = boxes.counted(task.campaignId(), task.branchId())
                .map(box -> fromBox(typed, box, voters))
                .orElse(typed);
        var attendance = Rows.covering(voters, form.attendance(), Attending::memberId);
        int present = (int) attendance.values().stream()
                .filter(row -> row.presence() == Presence.PRESENT)
                .count();
        var votes = form.result() == Result.VOTE
                ? vote(form, task, voters, attendance, present)
                : nobody(form, voters, present);
        var meeting = meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        task.branchId(),
                        MeetingKind.BRANCH,
                        form.heldOn(),
                        form.place(),
                        roster.member(task.actor()).name(),
                        form.content(),
                        task.actor()),
                attendance.values().stream()
                        .map(row -> new Attendance(row.memberId(), row.presence(), row.reason(), null, null))
                        .toList());
        var voted = form.result() == Result.VOTE;
        recommendations.record(new Recommendation(
                task.campaignId(),
                task.branchId(),
                meeting,
                ballot(form, voters.size(), present),
                voted ? form.supervisorId() : null,
                voted ? form.tellerId() : null,
                voted ? null : form.nobodyReason().strip(),
                votes,
                task.actor()));
        return Routing.of(NOMINATED, votes.stream().anyMatch(VotedOn::nominated));
    }

    /** Where the vote was held in the system, its figures count, whatever was typed. */
    private Form fromBox(Form typed, BallotBoxes.Opened box, Map<String, String> names) {
        if (typed.result() == Result.NOBODY) {
            throw new Refusal("review.box.counted");
        }
        var votes = boxes.candidates(box.campaignId(), box.branchId());
        var standing = typed.candidates().stream().map(Standing::memberId).collect(Collectors.toSet());
        if (!standing.equals(votes.keySet()) || typed.branchIsCandidate() != box.branchStands()) {
            throw new Refusal(
                    "review.box.candidates-differ",
                    votes.keySet().stream()
                            .map(id -> names.getOrDefault(id, id))
                            .collect(Collectors.joining("、")));
        }
        var voted = boxes.voters(box.campaignId(), box.branchId());
        typed.attendance().stream()
                .filter(row -> row.presence() != Presence.PRESENT && voted.contains(row.memberId()))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal("review.box.voter-absent", names.getOrDefault(row.memberId(), row.memberId()));
                });
        return typed.counted(box, votes);
    }

    /** Who has a vote: those on probation are heard, but have none and cannot be nominated. */
    private Map<String, String> voters(String branchId) {
        return roster.voters(branchId).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (one, other) -> one, LinkedHashMap::new));
    }

    private int upperBound(String campaignId, int voters) {
        return ruleBooks.frozen(campaignId).memberQuota(voters);
    }

    private static Ballot ballot(Form form, int voters, int present) {
        return form.result() == Result.VOTE
                ? new Ballot(voters, present, form.issued(), form.collected(), form.invalid())
                : new Ballot(voters, present, 0, 0, 0);
    }

    /** That nobody is recommended is decided by the meeting as well: it must be lawful, and give its reason. */
    private static List<VotedOn> nobody(Form form, Map<String, String> voters, int present) {
        ballot(form, voters.size(), present).check();
        if (form.nobodyReason() == null || form.nobodyReason().isBlank()) {
            throw new Refusal("review.meeting.nobody-without-reason");
        }
        return List.of();
    }

    private List<VotedOn> vote(
            Form form, TaskContext task, Map<String, String> voters, Map<String, Attending> attendance, int present) {
        checkComplete(form);
        var ballot = ballot(form, voters.size(), present);
        ballot.check();
        var standing = new LinkedHashMap<String, Standing>();
        for (var row : form.candidates()) {
            if (!voters.containsKey(row.memberId())) {
                throw new Refusal("review.candidate.not-full-member", row.memberId());
            }
            if (standing.put(row.memberId(), row) != null) {
                throw new Refusal("engine.rows.twice", voters.get(row.memberId()));
            }
        }
        checkTellers(form, voters, attendance, standing.keySet());
        var candidates = standing.values().stream()
                .map(row -> new Candidate(row.memberId(), voters.get(row.memberId()), row.votesFor()))
                .toList();
        var votes = new ArrayList<VotedOn>();
        for (var outcome : Election.result(ballot, candidates, upperBound(task.campaignId(), voters.size()))) {
            var candidate = outcome.candidate();
            votes.add(new VotedOn(
                    Track.MEMBER,
                    candidate.id(),
                    candidate.name(),
                    candidate.votesFor(),
                    standing.get(candidate.id()).deeds(),
                    outcome.passed(),
                    outcome.nominated()));
        }
        if (form.branchIsCandidate()) {
            var name = roster.branch(task.branchId()).name();
            boolean passed = ballot.passes(name, form.branchVotes());
            votes.add(new VotedOn(
                    Track.BRANCH, task.branchId(), name, form.branchVotes(), form.branchDeeds(), passed, passed));
        }
        return votes;
    }

    private static void checkComplete(Form form) {
        if (form.candidates().isEmpty() && !form.branchIsCandidate()) {
            throw new Refusal("review.ballot.nobody-stands");
        }
        if (Stream.of(form.issued(), form.collected(), form.invalid()).anyMatch(figure -> figure == null)) {
            throw new Refusal("review.ballot.figures");
        }
        if (form.branchIsCandidate()
                && (form.branchVotes() == null
                        || form.branchDeeds() == null
                        || form.branchDeeds().isBlank())) {
            throw new Refusal("review.ballot.branch");
        }
    }

    /** 监票人 and 计票人 are two members who were there; who stands counts no votes (参照基层组织选举工作条例). */
    private static void checkTellers(
            Form form, Map<String, String> voters, Map<String, Attending> attendance, Set<String> standing) {
        for (var teller : new String[] {form.supervisorId(), form.tellerId()}) {
            if (teller == null || !voters.containsKey(teller)) {
                throw new Refusal("review.teller.missing");
            }
            if (standing.contains(teller)) {
                throw new Refusal("review.teller.candidate", voters.get(teller));
            }
            if (attendance.get(teller).presence() != Presence.PRESENT) {
                throw new Refusal("review.teller.absent", voters.get(teller));
            }
        }
        if (form.supervisorId().equals(form.tellerId())) {
            throw new Refusal("review.teller.same", voters.get(form.tellerId()));
        }
    }
}
