package org.zhengchuang.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackNames;
import org.zhengchuang.campaign.TrackNames.Named;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Eligibility.Judgement;
import org.zhengchuang.evaluation.Examinations.Examination;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;

/**
 * 党委决定: the Party committee meets, sees what every nominee scored and what the departments and the examination say,
 * and decides on each of them with a reason. Where it honours nobody in a track, it says why (空缺, R31).
 */
@Component
class DecideHonours implements TaskForm<DecideHonours.Form> {

    /** With fewer voters the figures would tell who voted how. */
    private static final int FEWEST_TO_TELL = 5;

    enum Verdict {
        AWARD,
        NOT
    }

    record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(min = 5, max = 4000) String content,
            @NotNull List<@Valid OfTrack> tracks,
            @NotNull List<@Valid Decided> nominees,
            @NotNull List<@Valid Attending> attendance) {}

    /** @param vacancy why nobody is honoured in the track; null where somebody is */
    record OfTrack(@NotBlank String id, @Size(max = 2000) String vacancy) {}

    record Decided(
            @NotBlank String id,
            @NotNull Verdict decision,
            @NotBlank @Size(min = 2, max = 2000) String reason,
            @Size(max = 2000) String overtakingReason) {}

    record Attending(
            @NotBlank String memberId,
            @NotNull Presence presence,
            @Size(max = 500) String reason) {}

    /** What a row shows: everything the decision rests on. */
    record Shown(
            String id,
            Named track,
            String name,
            String branchName,
            int place,
            BigDecimal score,
            BigDecimal line,
            boolean belowLine,
            List<Part> parts,
            String extra,
            String votes,
            String findings,
            List<Opinions.Opinion> opinions) {}

    /** The mean of one source of the score, and its weight in percent. */
    record Part(Source.Kind source, String mean, int weight) {}

    record Person(String memberId, String name) {}

    /** A track, how many are nominated in it, how many of them reach the line, and how many may be chosen at most (差额). */
    record Places(String id, Named name, long nominated, long reaching, int quota) {}

    /** What the sheet shows. */
    record Sheet(List<Places> tracks, List<Shown> nominees, List<Person> attendance) {}

    private final Nominees nominees;
    private final TrackNames tracks;
    private final Scores scores;
    private final Opinions opinions;
    private final Examinations examinations;
    private final Eligibility eligibility;
    private final Decisions decisions;
    private final RuleBooks ruleBooks;
    private final Meetings meetings;
    private final Roster roster;
    private final Words words;

    DecideHonours(
            Nominees nominees,
            TrackNames tracks,
            Scores scores,
            Opinions opinions,
            Examinations examinations,
            Eligibility eligibility,
            Decisions decisions,
            RuleBooks ruleBooks,
            Meetings meetings,
            Roster roster,
            Words words) {
        this.nominees = nominees;
        this.tracks = tracks;
        this.scores = scores;
        this.opinions = opinions;
        this.examinations = examinations;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.ruleBooks = ruleBooks;
        this.meetings = meetings;
        this.roster = roster;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_DecideHonours";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        var tallies = tallies(task.campaignId(), book);
        var examined = examinations.all(task.campaignId());
        var given = opinions.all(task.campaignId());
        var standings = byPlace(standings(tallies, book), book);
        return new Sheet(
                book.trackRules().stream().map(rule -> places(rule, standings)).toList(),
                standings.stream()
                        .map(standing -> shown(
                                standing,
                                tallies.get(standing.nominee()),
                                examined.get(standing.nominee().id()),
                                given.getOrDefault(standing.nominee().id(), List.of())))
                        .toList(),
                roster.partyCommittee().entrySet().stream()
                        .map(member -> new Person(member.getKey(), member.getValue()))
                        .toList());
    }

    /** Track by track as the rule book has them, the highest mark first. */
    private static List<Standing> byPlace(List<Standing> standings, RuleBook book) {
        return standings.stream()
                .sorted(Comparator.<Standing>comparingInt(standing ->
                                book.tracks().indexOf(standing.nominee().track()))
                        .thenComparingInt(Standing::place)
                        .thenComparing(standing -> standing.nominee().id()))
                .toList();
    }

    private Places places(TrackRule rule, List<Standing> standings) {
        var nominated = standings.stream()
                .filter(standing -> standing.nominee().track().equals(rule.track()))
                .toList();
        return new Places(
                rule.track().code(),
                tracks.of(rule.track()),
                nominated.size(),
                nominated.stream().filter(Standing::reachesLine).count(),
                quota(rule));
    }

    private Shown shown(Standing standing, Tally tally, Examination examination, List<Opinions.Opinion> given) {
        var nominee = standing.nominee();
        return new Shown(
                nominee.id(),
                tracks.of(nominee.track()),
                nominee.name(),
                nominee.branchName(),
                standing.place(),
                standing.mark().shown(),
                standing.line(),
                !standing.reachesLine(),
                tally.sources().stream()
                        .map(source -> new Part(source.kind(), source.shown(), source.weight()))
                        .toList(),
                tally.extras().shown(),
                nominee.voters() < FEWEST_TO_TELL
                        ? words.of("evaluation.why.vote-passed")
                        : nominee.votesFor() + "/" + nominee.voters(),
                examination == null ? null : examination.findings(),
                given);
    }

    /** Everybody still in has been scored in full: the model leads here only after every scorer. */
    private Map<Nominee, Tally> tallies(String campaignId, RuleBook book) {
        var in = nominees.in(campaignId);
        var scored = scores.tallies(campaignId, in, book);
        var tallies = new LinkedHashMap<Nominee, Tally>();
        for (var nominee : in) {
            var tally = scored.get(nominee.id());
            if (tally == null) {
                throw new Refusal("evaluation.decision.not-scored", nominee.fullName());
            }
            tallies.put(nominee, tally);
        }
        return tallies;
    }

    private static List<Standing> standings(Map<Nominee, Tally> tallies, RuleBook book) {
        return Standing.of(tallies.entrySet().stream()
                .map(scored -> new Standing.Marked(
                        scored.getKey(),
                        scored.getValue().mark(),
                        book.excellence(scored.getKey().track()),
                        scored.getValue().tieBreak()))
                .toList());
    }

    private int quota(TrackRule rule) {
        var officeHolders = roster.partyOfficeHolders();
        return rule.places((int) roster.members().stream()
                .filter(Member::full)
                .filter(member -> !rule.officeHoldersOnly() || officeHolders.contains(member.id()))
                .count());
    }

    /** Who holds a post of the factory, or leads his branch (党员领导干部). */
    private boolean leads(Nominee nominee) {
        return !nominee.track().ofBranches()
                && (!roster.postsOf(nominee.subjectId()).isEmpty()
                        || roster.officesOf(nominee.subjectId()).stream()
                                .anyMatch(office -> office.kind() == OfficeKind.SECRETARY));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        var standings = standings(tallies(task.campaignId(), book), book);
        var rows = Rows.covering(
                Nominees.names(standings.stream().map(Standing::nominee).toList()), form.nominees(), Decided::id);
        var choices = standings.stream()
                .map(standing -> choice(standing, rows.get(standing.nominee().id())))
                .toList();
        for (var rule : book.trackRules()) {
            Choice.check(choices, rule.track(), quota(rule));
            Choice.checkLeaders(choices, rule.track(), this::leads, rule.leaderPercent());
        }
        if (book.counting().oneAward()) {
            Choice.checkOneAward(choices);
        }
        choices.stream().filter(Choice::awarded).forEach(choice -> checkStillEligible(choice.nominee()));
        decisions.record(
                task.campaignId(), meet(form, task), vacancies(choices, form.tracks(), book), choices, task.actor());
        return Routing.none();
    }

    private static Choice choice(Standing standing, Decided row) {
        boolean awarded = row.decision() == Verdict.AWARD;
        return new Choice(
                standing, awarded, row.reason().strip(), awarded ? blankToNull(row.overtakingReason()) : null);
    }

    /** Who left the roster since he was judged eligible cannot be honoured. */
    private void checkStillEligible(Nominee nominee) {
        eligibility.facts(nominee).stream()
                .filter(fact -> !fact.met())
                .map(Judgement::basis)
                .findFirst()
                .ifPresent(basis -> {
                    throw new Refusal("evaluation.decision.no-longer-eligible", nominee.fullName(), basis);
                });
    }

    /** The statements of the tracks that stay vacant; each must have one (空缺, R31). */
    private static Map<Track, String> vacancies(List<Choice> choices, List<OfTrack> rows, RuleBook book) {
        var statements = Rows.covering(book.titles(), rows, OfTrack::id);
        var vacancies = new LinkedHashMap<Track, String>();
        for (var track : book.tracks()) {
            if (choices.stream().noneMatch(choice -> choice.awardedIn(track))) {
                var statement = blankToNull(statements.get(track.code()).vacancy());
                if (statement == null) {
                    throw new Refusal("evaluation.decision.vacancy", track.named());
                }
                vacancies.put(track, statement);
            }
        }
        return vacancies;
    }

    private String meet(Form form, TaskContext task) {
        var committee = roster.partyCommittee();
        long present = Rows.covering(committee, form.attendance(), Attending::memberId).values().stream()
                .filter(row -> row.presence() == Presence.PRESENT)
                .count();
        if (2 * present < committee.size()) {
            throw new Refusal("evaluation.decision.quorum", committee.size(), present);
        }
        return meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        null,
                        MeetingKind.DECISION,
                        form.heldOn(),
                        form.place(),
                        roster.member(task.actor()).name(),
                        form.content(),
                        task.actor()),
                form.attendance().stream()
                        .map(row -> new Attendance(row.memberId(), row.presence(), row.reason(), null, null))
                        .toList());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
