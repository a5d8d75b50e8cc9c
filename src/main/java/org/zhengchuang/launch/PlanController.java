package org.zhengchuang.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;

/** The implementation plan's page: the milestones in force, and their amendment by two people. */
@Controller
@RequestMapping("/campaigns/{id}/plan")
class PlanController {

    private final Campaigns campaigns;
    private final Schedules schedules;
    private final PlanAmendments amendments;
    private final WorkCalendars calendars;

    PlanController(Campaigns campaigns, Schedules schedules, PlanAmendments amendments, WorkCalendars calendars) {
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.amendments = amendments;
        this.calendars = calendars;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var draft = amendments.waiting(id).orElse(null);
        model.addAttribute("campaign", campaign);
        model.addAttribute("milestones", schedules.inForce(id));
        model.addAttribute("version", schedules.versionInForce(id).orElse(0));
        model.addAttribute("draft", draft);
        model.addAttribute("drafted", draft == null ? List.of() : schedules.milestones(id, draft.version()));
        model.addAttribute("calendar", calendars.current());
        return "campaign/plan";
    }

    /** The three lists belong together, a stage a place. */
    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    String draft(
            @PathVariable String id,
            @RequestParam List<String> stage,
            @RequestParam List<LocalDate> startsOn,
            @RequestParam List<LocalDate> endsOn,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        if (stage.size() != startsOn.size() || stage.size() != endsOn.size()) {
            throw new Refusal("engine.error.bad-request");
        }
        var days = new ArrayList<PlanAmendments.Days>();
        for (int i = 0; i < stage.size(); i++) {
            days.add(new PlanAmendments.Days(stage.get(i), startsOn.get(i), endsOn.get(i)));
        }
        amendments.draft(id, days, reason, person.getName());
        next.addFlashAttribute("done", "launch.amend.drafted");
        return "redirect:/campaigns/" + id + "/plan";
    }

    @PostMapping("/approve")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'PARTY_COMMITTEE')")
    String approve(@PathVariable String id, @RequestParam int version, Principal person, RedirectAttributes next) {
        amendments.approve(id, version, person.getName());
        next.addFlashAttribute("done", "launch.amend.approved");
        return "redirect:/campaigns/" + id + "/plan";
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletRequest request, RedirectAttributes next) {
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        next.addFlashAttribute("refused", refusal.text());
        return "redirect:/campaigns/" + path.get("id") + "/plan";
    }
}
