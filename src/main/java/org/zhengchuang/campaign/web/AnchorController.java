package org.zhengchuang.campaign.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.calendar.BackSchedule;
import org.zhengchuang.calendar.StageLength;
import org.zhengchuang.calendar.StageLengths;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/**
 * The rehearsal of the anchor (倒排时间预演): the office tries a day of the commendation and sees at once when each stage
 * would be, which could no longer be held, and how much slack is left; nothing is stored until it says so (R55).
 */
@Controller
@RequestMapping("/campaigns")
class AnchorController {

    private static final String OFFICE = "hasRole('OFFICE')";
    private static final String MAY_TRY = "hasAnyRole('OFFICE', 'LEADING_GROUP', 'PARTY_COMMITTEE')";
    private static final int LONGEST = 400;
    private static final int YEARS = 5;

    /** How long each stage is to take in this rehearsal, in working days; what is not given is as set. */
    record Lengths(
            Integer launch,
            Integer planning,
            Integer running,
            Integer review,
            Integer evaluation,
            Integer commendation) {

        List<StageLength> or(StageLengths set) {
            return new StageLengths(
                            given(launch, set.launch()),
                            given(planning, set.planning()),
                            given(running, set.running()),
                            given(review, set.review()),
                            given(evaluation, set.evaluation()),
                            given(commendation, set.commendation()))
                    .inOrder();
        }

        private static int given(Integer days, int otherwise) {
            if (days != null && (days < 1 || days > LONGEST)) {
                throw new Refusal("campaign.anchor.length", days, LONGEST);
            }
            return days == null ? otherwise : days;
        }
    }

    private final Campaigns campaigns;
    private final WorkCalendars calendars;
    private final StageLengths lengths;
    private final Roster roster;

    AnchorController(Campaigns campaigns, WorkCalendars calendars, StageLengths lengths, Roster roster) {
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.lengths = lengths;
        this.roster = roster;
    }

    @GetMapping("/anchor")
    @PreAuthorize(MAY_TRY)
    String rehearse(
            @RequestParam(required = false) LocalDate anchorOn, @ModelAttribute("lengths") Lengths given, Model model) {
        var open = campaigns.open();
        var today = roster.today();
        var anchor = anchorOn != null ? anchorOn : open.map(Campaign::anchorOn).orElse(today.plusMonths(9));
        model.addAttribute("anchorOn", anchor);
        model.addAttribute("movable", open.filter(campaigns::anchorMoves).orElse(null));
        var asked = given.or(lengths);
        model.addAttribute("asked", asked);
        if (anchor.isBefore(today) || anchor.isAfter(today.plusYears(YEARS))) {
            model.addAttribute("fault", "campaign.anchor.range");
        } else {
            var calendar = calendars.current();
            model.addAttribute("calendar", calendar);
            model.addAttribute("schedule", BackSchedule.of(anchor, asked, today, calendar));
        }
        return "campaign/anchor";
    }

    @PostMapping("/{id}/anchor")
    @PreAuthorize(OFFICE)
    String move(
            @PathVariable String id,
            @RequestParam LocalDate anchorOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        campaigns.moveAnchor(id, anchorOn, reason, roster.today());
        next.addFlashAttribute("done", "campaign.anchor.moved");
        return "redirect:/campaigns/anchor";
    }
}
