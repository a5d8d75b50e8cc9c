package org.zhengchuang.audit.reading;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.audit.Names;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.roster.Roster;

/** The audit's pages: search, an entry with its evidence, and what there is about a member, a person, a candidate. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;

    private final Search search;
    private final AuditAccess access;
    private final View view;
    private final Kinds kinds;
    private final Evidence evidence;
    private final Reach reach;
    private final Seals seals;
    private final Verifications verifications;
    private final Campaigns campaigns;
    private final Roster roster;
    private final Names names;

    AuditController(
            Search search,
            AuditAccess access,
            View view,
            Kinds kinds,
            Evidence evidence,
            Reach reach,
            Seals seals,
            Verifications verifications,
            Campaigns campaigns,
            Roster roster,
            Names names) {
        this.search = search;
        this.access = access;
        this.view = view;
        this.kinds = kinds;
        this.evidence = evidence;
        this.reach = reach;
        this.seals = seals;
        this.verifications = verifications;
        this.campaigns = campaigns;
        this.roster = roster;
        this.names = names;
    }

    @ModelAttribute
    void choices(Locale language, Model model) {
        model.addAttribute("kinds", kinds.all(language));
        model.addAttribute("stages", evidence.stages());
        model.addAttribute("branches", roster.branches());
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute("all", access.readsAll());
        model.addAttribute("names", names);
    }

    @GetMapping
    String find(Filter filter, Locale language, Model model) {
        show(filter, language, model);
        model.addAttribute("head", seals.newest());
        if (filter.campaign() != null && filter.asOfDay() != null && access.readsAll()) {
            model.addAttribute("standing", evidence.standing(filter.campaign(), filter.asOfDay()));
        }
        return "audit/search";
    }

    private void show(Filter filter, Locale language, Model model) {
        var page = search.page(filter, access.scope(), PAGE, language);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", view.of(page.entries(), language));
        model.addAttribute("next", page.next() == null ? null : filter.next(page.next()));
        model.addAttribute("searchedTo", page.searchedTo() == null ? null : view.minute(page.searchedTo()));
    }

    @GetMapping("/entries/{id}")
    String one(@PathVariable long id, Locale language, Model model) {
        var entry = search.find(id, access.scope()).orElseThrow(AuditController::nowhere);
        model.addAttribute("line", view.of(entry, language));
        model.addAttribute("branchName", entry.branchId() == null ? null : evidence.nameOf(entry.branchId()));
        model.addAttribute("memberName", entry.memberId() == null ? null : evidence.nameOf(entry.memberId()));
        model.addAttribute("seal", seals.of(id));
        model.addAttribute(
                "duty",
                entry.taskId() == null ? null : evidence.duty(entry.taskId()).orElse(null));
        model.addAttribute(
                "hasForm",
                entry.taskId() != null && evidence.form(entry.taskId()).isPresent());
        model.addAttribute(
                "paper",
                entry.subjectId() == null
                        ? null
                        : evidence.paper(entry.subjectId()).orElse(null));
        model.addAttribute("canonical", evidence.canonical(entry));
        return "audit/entry";
    }

    /** The form of a completed task as it was submitted; to be read by whoever may read the task's entries. */
    @GetMapping("/tasks/{id}")
    String form(@PathVariable String id, Locale language, Model model) {
        show(ofTask(id), language, model);
        var form = evidence.form(id).orElseThrow(AuditController::nowhere);
        if (((List<?>) model.getAttribute("lines")).isEmpty()) {
            throw nowhere();
        }
        model.addAttribute("form", form);
        model.addAttribute("fields", evidence.fields(form, language));
        model.addAttribute("remarks", evidence.remarks(id));
        return "audit/form";
    }

    private static Filter ofTask(String id) {
        return new Filter(null, null, null, null, null, null, null, null, null, null, null, null, id, null, null);
    }

    /** What reached a member: a matrix, and every entry about him. */
    @GetMapping("/members/{id}")
    String member(@PathVariable String id, Filter filter, Locale language, Model model) {
        var member = roster.member(id);
        var scope = access.scope();
        if (!scope.all()
                && !id.equals(scope.person())
                && !java.util.Objects.equals(member.branchId(), scope.branchId())) {
            throw nowhere();
        }
        show(filter.about(id), language, model);
        model.addAttribute("member", member);
        model.addAttribute("reached", reach.of(id));
        return "audit/member";
    }

    /** What a person answered for, and what he did. */
    @GetMapping("/people/{id}")
    String person(@PathVariable String id, Filter filter, Locale language, Model model) {
        if (!access.readsAll() && !id.equals(access.scope().person())) {
            throw nowhere();
        }
        show(filter.by(id), language, model);
        model.addAttribute("member", roster.find(id).orElse(null));
        model.addAttribute("person", id);
        model.addAttribute("answered", evidence.answeredFor(id));
        return "audit/person";
    }

    /** Everything the decision on a candidate rests on. */
    @GetMapping("/candidates/{id}")
    @PreAuthorize("@auditAccess.readsAll()")
    String candidate(@PathVariable String id, Filter filter, Locale language, Model model) {
        show(filter.about(id), language, model);
        model.addAttribute("name", evidence.nameOf(id));
        model.addAttribute("candidate", id);
        model.addAttribute("bases", reach.bases(id));
        return "audit/candidate";
    }

    @GetMapping("/seals")
    String seals(Model model) {
        model.addAttribute("blocks", seals.latest());
        model.addAttribute("file", seals.headsFile());
        if (access.readsAll()) {
            model.addAttribute("run", verifications.latest().orElse(null));
        }
        return "audit/seals";
    }

    @PostMapping("/seals")
    @PreAuthorize("@auditAccess.readsAll()")
    String verify(Principal person) {
        verifications.begin(person.getName());
        return "redirect:/audit/seals";
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
