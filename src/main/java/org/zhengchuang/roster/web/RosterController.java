package org.zhengchuang.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The roster of the whole factory: branches with who answers for what, departments, posts, and what is still missing. */
@Controller
@RequestMapping("/roster")
class RosterController extends RosterForms {

    private final Roster roster;
    private final Overview overview;
    private final Appointments appointments;
    private final RosterAccess access;

    RosterController(Roster roster, Overview overview, Appointments appointments, RosterAccess access) {
        this.roster = roster;
        this.overview = overview;
        this.appointments = appointments;
        this.access = access;
    }

    @Override
    String page(Map<String, String> path) {
        return "/roster";
    }

    @GetMapping
    String show(Model model) {
        if (!access.readsAll()) {
            var own = access.ownBranch();
            if (own == null) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return "redirect:/roster/branches/" + own;
        }
        var holders = new TreeMap<FactoryPost, List<Member>>();
        for (FactoryPost post : FactoryPost.values()) {
            holders.put(post, roster.holdersOf(post));
        }
        var departments = roster.departments();
        model.addAttribute("rows", overview.rows());
        model.addAttribute("holders", holders);
        model.addAttribute("departments", departments);
        model.addAttribute(
                "names",
                roster
                        .members(departments.stream()
                                .map(Department::personId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Member::id, Member::name)));
        model.addAttribute("faults", roster.launchFaults());
        model.addAttribute("today", roster.today());
        model.addAttribute("changes", access.changesAll());
        return "roster/roster";
    }

    @PostMapping("/posts/appoint")
    @PreAuthorize("@rosterAccess.changesAll()")
    String appoint(FactoryPost post, String memberId, LocalDate from, String reason, RedirectAttributes after) {
        present(post, memberId, from);
        appointments.appoint(post, memberId.strip(), from, reason, actor());
        return done(after, "roster.done.post", "/roster");
    }

    @PostMapping("/posts/leave")
    @PreAuthorize("@rosterAccess.changesAll()")
    String leave(FactoryPost post, String memberId, LocalDate from, String reason, RedirectAttributes after) {
        present(post, memberId, from);
        appointments.leavePost(post, memberId.strip(), from, reason, actor());
        return done(after, "roster.done.post", "/roster");
    }

    @PostMapping("/departments/{id}/person")
    @PreAuthorize("@rosterAccess.changesAll()")
    String name(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String memberId,
            LocalDate from,
            String reason,
            RedirectAttributes after) {
        present(from);
        appointments.nameDepartmentPerson(id, memberId.isBlank() ? null : memberId.strip(), from, reason, actor());
        return done(after, "roster.done.person", "/roster");
    }
}
