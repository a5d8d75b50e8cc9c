package org.zhengchuang.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CandidateKind;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;
import org.zhengchuang.review.Election.Candidate;
import org.zhengchuang.review.Recommendations.Recommendation;
import org.zhengchuang.review.Recommendations.VotedOn;
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
     * @param tracks why nobody stands in a track, where nobody does
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
            @NotNull List<@Valid OfTrack> tracks,
            @NotNull List<@Valid Attending> attendance,
            List<@Valid Standing> candidates) {

        Form {
            candidates = candidates == null ? List.of() : candidates;
        }

        /** The same with the figures of a ballot box. */
        Form counted(BallotBoxes.Opened box, String branchId, Map<Candidacy, Optional<Integer>> votes) {
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
                    tracks,
                    attendance,
                    candidates.stream()
                            .map(row -> new Standing(
                                    row.track(),
                                    row.memberId(),
                                    votes.get(row.candidacy(branchId)).orElse(0),
                                    row.deeds()))
                            .toList());
        }
    }

    /** Why nobody is put to the vote in a track; null where somebody is. */
    record OfTrack(@NotBlank String id, @Size(max = 2000) String nobodyReason) {}

    /** A full member at the meeting. */
    record Attending(
            @NotBlank String memberId,
            @NotNull Presence presence,
            @Size(max = 500) String reason) {}

    /**
     * Who stands in a track, with the votes in favour.
     *
     * @param memberId null in a track of branches: there the branch itself stands
     */
    record Standing(
            @NotBlank String track,
            String memberId,
            @NotNull @PositiveOrZero @Max(MOST_BALLOTS) Integer votesFor,
            @NotBlank @Size(min = 5, max = 2000) String deeds) {

        Candidacy candidacy(String branchId) {
            return new Candidacy(track, memberId == null || memberId.isBlank() ? branchId : memberId);
        }
    }

    record Person(String id, String name) {}

    /** A row of the sheet before anything is filled in. */
    record Expected(String memberId, String name) {}

    /** A track as the sheet shows it, and offers it for a candidate. */
    record Offered(String id, Named name, CandidateKind kind, int upperBound) {}

    /** What the sheet shows. */
    record Shown(
            String branchName,
            int voters,
            int quorum,
            List<Person> people,
            List<Offered> tracks,
            List<Expected> attendance,
            List<Standing> candidates) {}

    private final Roster roster;
    private final TrackNames tracks;
    private final Candidates candidates;
    private final Meetings meetings;
    private final Recommendations recommendations;
    private final BallotBoxes boxes;

    HoldBranchMeeting(
            Roster roster,
            TrackNames tracks,
            Candidates candidates,
            Meetings meetings,
            Recommendations recommendations,
            BallotBoxes boxes) {
        this.roster = roster;
        this.tracks = tracks;
        this.candidates = candidates;
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
        return Set.of("candidates.votesFor");
    }

    @Override
    public Object prefill(TaskContext task) {
        var branch = candidates.in(task.campaignId(), task.branchId());
        var voters = branch.voters();
        return new Shown(
                branch.branchName(),
                voters.size(),
                (voters.size() + 1) / 2,
                voters.entrySet().stream()
                        .map(voter -> new Person(voter.getKey(), voter.getValue()))
                        .toList(),
                branch.book().trackRules().stream()
                        .map(rule -> offered(rule.track(), branch.bound(rule)))
                        .toList(),
                voters.entrySet().stream()
                        .map(voter -> new Expected(voter.getKey(), voter.getValue()))
                        .toList(),
                List.of());
    }

    private Offered offered(Track track, int bound) {
        return new Offered(track.code(), tracks.of(track), track.kind(), bound);
    }

    @Override
    public Routing submit(Form typed, TaskContext task) {
        var branch = candidates.in(task.campaignId(), task.branchId());
        var voters = branch.voters();
        var form = boxes.counted(task.campaignId(), task.branchId())
                .map(box -> fromBox(typed, box, branch))
                .orElse(typed);
        var attendance = Rows.covering(voters, form.attendance(), Attending::memberId);
        var tracks = Rows.covering(branch.book().titles(), form.tracks(), OfTrack::id);
        int present = (int) attendance.values().stream()
                .filter(row -> row.presence() == Presence.PRESENT)
                .count();
        var voted = form.result() == Result.VOTE;
        var votes = voted ? vote(form, branch, attendance, present) : nobody(form, voters, present);
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
        recommendations.record(new Recommendation(
                task.campaignId(),
                task.branchId(),
                meeting,
                ballot(form, voters.size(), present),
                voted ? form.supervisorId() : null,
                voted ? form.tellerId() : null,
                voted ? null : form.nobodyReason().strip(),
                voted ? nobodyStanding(form, tracks, branch.book()) : Map.of(),
                votes,
                task.actor()));
        return Routing.of(NOMINATED, votes.stream().anyMatch(VotedOn::nominated));
    }

    /** Where the vote was held in the system, its figures count, whatever was typed. */
    private Form fromBox(Form typed, BallotBoxes.Opened box, Candidates.OfBranch branch) {
        if (typed.result() == Result.NOBODY) {
            throw new Refusal("review.box.counted");
        }
        var votes = boxes.standing(box.campaignId(), box.branchId());
        var standing = typed.candidates().stream()
                .map(row -> row.candidacy(box.branchId()))
                .collect(Collectors.toSet());
        if (!standing.equals(votes.keySet())) {
            throw new Refusal(
                    "review.box.candidates-differ",
                    votes.keySet().stream()
                            .map(one -> branch.book().rule(one.track()).track().title() + " " + branch.name(one))
                            .collect(Collectors.joining("、")));
        }
        var voted = boxes.voters(box.campaignId(), box.branchId());
        typed.attendance().stream()
                .filter(row -> row.presence() != Presence.PRESENT && voted.contains(row.memberId()))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            "review.box.voter-absent", branch.voters().getOrDefault(row.memberId(), row.memberId()));
                });
        return typed.counted(box, box.branchId(), votes);
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

    /** The reasons of the tracks in which nobody stands; each must have one (R31). */
    private static Map<Track, String> nobodyStanding(Form form, Map<String, OfTrack> rows, RuleBook book) {
        var reasons = new LinkedHashMap<Track, String>();
        for (var track : book.tracks()) {
            if (form.candidates().stream().noneMatch(row -> row.track().equals(track.code()))) {
                var reason = Text.orNull(rows.get(track.code()).nobodyReason());
                if (reason == null) {
                    throw new Refusal("review.track.nobody-without-reason", track.named());
                }
                reasons.put(track, reason);
            }
        }
        return reasons;
    }

    private static List<VotedOn> vote(
            Form form, Candidates.OfBranch branch, Map<String, Attending> attendance, int present) {
        checkComplete(form);
        var ballot = ballot(form, branch.voters().size(), present);
        ballot.check();
        var standing = new LinkedHashMap<Candidacy, Standing>();
        for (var row : form.candidates()) {
            var candidacy = row.candidacy(branch.branchId());
            branch.check(candidacy);
            if (standing.put(candidacy, row) != null) {
                throw new Refusal("engine.rows.twice", branch.name(candidacy));
            }
        }
        checkTellers(
                form,
                branch.voters(),
                attendance,
                standing.keySet().stream().map(Candidacy::subjectId).collect(Collectors.toSet()));
        return branch.book().trackRules().stream()
                .flatMap(rule -> votes(rule.track(), ballot, branch, standing, branch.bound(rule)))
                .toList();
    }

    private static Stream<VotedOn> votes(
            Track track, Ballot ballot, Candidates.OfBranch branch, Map<Candidacy, Standing> standing, int bound) {
        var candidates = standing.entrySet().stream()
                .filter(one -> one.getKey().track().equals(track.code()))
                .map(one -> new Candidate(
                        one.getKey().subjectId(),
                        branch.name(one.getKey()),
                        one.getValue().votesFor()))
                .toList();
        return Election.result(ballot, candidates, bound).stream()
                .map(outcome -> new VotedOn(
                        track,
                        outcome.candidate().id(),
                        outcome.candidate().name(),
                        outcome.candidate().votesFor(),
                        standing.get(new Candidacy(
                                        track.code(), outcome.candidate().id()))
                                .deeds(),
                        outcome.passed(),
                        outcome.nominated()));
    }

    private static void checkComplete(Form form) {
        if (form.candidates().isEmpty()) {
            throw new Refusal("review.ballot.nobody-stands");
        }
        if (Stream.of(form.issued(), form.collected(), form.invalid()).anyMatch(Objects::isNull)) {
            throw new Refusal("review.ballot.figures");
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
