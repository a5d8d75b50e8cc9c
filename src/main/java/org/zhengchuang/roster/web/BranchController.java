package org.zhengchuang.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Answer;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.roster.VotingRights;

/** One branch: its members, offices, owners and absences, and the forms that change them. */
@Controller
@RequestMapping("/roster/branches/{branchId}")
class BranchController extends RosterForms {

    /** Who answers for a stage, for the page. */
    record Line(Stage stage, Answer answer, String name) {}

    private final Roster roster;
    private final VotingRights votingRights;
    private final RosterChanges changes;
    private final Appointments appointments;
    private final RosterAccess access;

    BranchController(
            Roster roster,
            VotingRights votingRights,
            RosterChanges changes,
            Appointments appointments,
            RosterAccess access) {
        this.roster = roster;
        this.votingRights = votingRights;
        this.changes = changes;
        this.appointments = appointments;
        this.access = access;
    }

    @Override
    String page(Map<String, String> path) {
        return page(path.get("branchId"));
    }

    private static String page(String branchId) {
        return "/roster/branches/" + branchId;
    }

    @GetMapping
    @PreAuthorize("@rosterAccess.reads(#branchId)")
    String show(@PathVariable String branchId, Model model) {
        var branch = roster.branch(branchId);
        var members = roster.members(branchId);
        var offices = roster.offices(branchId);
        var history = roster.ownerHistory(branchId);
        var answers = Arrays.stream(Stage.values())
                .collect(Collectors.toMap(stage -> stage, stage -> roster.answerOn(branchId, stage, roster.today())));
        var absences = roster.absences(branchId);
        var people = new HashSet<String>();
        answers.values().forEach(answer -> people.add(answer.memberId()));
        history.forEach(line -> people.addAll(Arrays.asList(line.memberId(), line.recordedBy())));
        absences.forEach(absence -> people.addAll(List.of(absence.memberId(), absence.substituteId())));
        people.remove(null);
        var names = roster.members(people).stream().collect(Collectors.toMap(Member::id, Member::name));
        members.forEach(member -> names.put(member.id(), member.name()));
        model.addAttribute("branch", branch);
        model.addAttribute("members", members);
        model.addAttribute("officesByMember", byMember(offices));
        model.addAttribute("offices", offices);
        model.addAttribute("owners", lines(answers, names));
        model.addAttribute("history", history);
        model.addAttribute("absences", absences);
        model.addAttribute("suspensions", votingRights.suspensions(branchId));
        model.addAttribute("names", names);
        model.addAttribute("committee", roster.committee(branchId));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("kinds", OfficeKind.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("branches", roster.branches());
        model.addAttribute("today", roster.today());
        model.addAttribute("leads", access.leads(branchId));
        model.addAttribute("changes", access.changesAll());
        return "roster/branch";
    }

    private static List<Line> lines(Map<Stage, Answer> answers, Map<String, String> names) {
        var lines = new ArrayList<Line>();
        for (Stage stage : Stage.values()) {
            var answer = answers.get(stage);
            lines.add(new Line(stage, answer, names.get(answer.memberId())));
        }
        return lines;
    }

    private static Map<String, List<Text>> byMember(List<Office> offices) {
        return offices.stream()
                .collect(Collectors.groupingBy(
                        Office::memberId,
                        Collectors.mapping(office -> office.kind().text(), Collectors.toList())));
    }

    /** @param stage empty for the whole campaign; {@code memberId} empty where the place falls vacant */
    @PostMapping("/owner")
    @PreAuthorize("@rosterAccess.leads(#branchId)")
    String handOver(
            @PathVariable String branchId,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String memberId,
            LocalDate from,
            String reason,
            RedirectAttributes after) {
        present(from);
        appointments.handOver(
                branchId,
                stage.isBlank() ? null : Stage.valueOf(stage),
                memberId.isBlank() ? null : memberId,
                from,
                reason,
                actor());
        return done(after, "roster.done.owner", page(branchId));
    }

    @PostMapping("/absence")
    @PreAuthorize("@rosterAccess.leads(#branchId)")
    String absent(
            @PathVariable String branchId,
            String memberId,
            LocalDate from,
            LocalDate to,
            String substituteId,
            String reason,
            RedirectAttributes after) {
        present(memberId, from, to, substituteId);
        ofBranch(memberId, branchId);
        appointments.declareAbsence(memberId, from, to, substituteId, reason, actor());
        return done(after, "roster.done.absence", page(branchId));
    }

    @PostMapping("/back")
    @PreAuthorize("@rosterAccess.leads(#branchId)")
    String back(@PathVariable String branchId, String memberId, RedirectAttributes after) {
        present(memberId);
        ofBranch(memberId, branchId);
        appointments.backAgain(memberId);
        return done(after, "roster.done.absence", page(branchId));
    }

    @PostMapping("/office")
    @PreAuthorize("@rosterAccess.changesAll()")
    String appoint(
            @PathVariable String branchId,
            OfficeKind kind,
            String memberId,
            LocalDate from,
            String reason,
            RedirectAttributes after) {
        present(kind, memberId, from);
        appointments.appoint(branchId, kind, memberId, from, reason);
        return done(after, "roster.done.office", page(branchId));
    }

    /** @param office the kind and the holder, with a blank between, as the list of offices names them */
    @PostMapping("/office/end")
    @PreAuthorize("@rosterAccess.changesAll()")
    String endOffice(
            @PathVariable String branchId, String office, LocalDate from, String reason, RedirectAttributes after) {
        present(office, from);
        var parts = office.split(" ", 2);
        appointments.endOffice(branchId, OfficeKind.valueOf(parts[0]), parts[1], from, reason, actor());
        return done(after, "roster.done.office", page(branchId));
    }

    @PostMapping("/join")
    @PreAuthorize("@rosterAccess.changesAll()")
    String join(
            @PathVariable String branchId,
            String memberId,
            String name,
            Standing standing,
            @RequestParam(defaultValue = "false") boolean account,
            LocalDate joinedPartyOn,
            LocalDate from,
            RedirectAttributes after) {
        present(memberId, name, standing, from);
        changes.join(
                new Member(memberId.strip(), name.strip(), branchId, standing, account, joinedPartyOn, null, null),
                from,
                actor());
        return done(after, "roster.done.joined", page(branchId));
    }

    @PostMapping("/transfer")
    @PreAuthorize("@rosterAccess.changesAll()")
    String transfer(
            @PathVariable String branchId,
            String memberId,
            String toBranchId,
            LocalDate from,
            String reason,
            RedirectAttributes after) {
        present(memberId, toBranchId, from);
        ofBranch(memberId, branchId);
        changes.transfer(memberId, toBranchId, from, reason, actor());
        return done(after, "roster.done.transferred", page(branchId));
    }

    @PostMapping("/leave")
    @PreAuthorize("@rosterAccess.changesAll()")
    String leave(
            @PathVariable String branchId, String memberId, LocalDate from, String reason, RedirectAttributes after) {
        present(memberId, from);
        ofBranch(memberId, branchId);
        changes.leave(memberId, from, reason, actor());
        return done(after, "roster.done.left", page(branchId));
    }

    /** @param until empty where it is not known yet */
    @PostMapping("/vote")
    @PreAuthorize("@rosterAccess.changesAll()")
    String suspendVote(
            @PathVariable String branchId,
            String memberId,
            LocalDate from,
            LocalDate until,
            String reason,
            RedirectAttributes after) {
        present(memberId, from);
        ofBranch(memberId, branchId);
        changes.suspendVote(memberId, from, until, reason, actor());
        return done(after, "roster.done.vote", page(branchId));
    }

    @PostMapping("/vote/restore")
    @PreAuthorize("@rosterAccess.changesAll()")
    String restoreVote(@PathVariable String branchId, String memberId, RedirectAttributes after) {
        present(memberId);
        ofBranch(memberId, branchId);
        changes.restoreVote(memberId);
        return done(after, "roster.done.vote", page(branchId));
    }

    /** Who leads a branch decides about its own people only. */
    private void ofBranch(String memberId, String branchId) {
        var member = roster.member(memberId);
        if (!branchId.equals(member.branchId())) {
            throw new Refusal(
                    "roster.member.elsewhere",
                    member.name(),
                    roster.branch(branchId).name());
        }
    }
}
