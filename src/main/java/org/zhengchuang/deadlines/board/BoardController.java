package org.zhengchuang.deadlines.board;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The board (期限看板): who owes what by when, how late, and what happened to it. */
@Controller
@RequestMapping("/deadlines")
class BoardController {

    private static final int SIZE = 50;

    private final Board board;
    private final BoardView view;
    private final Sights sights;
    private final DutyStories stories;
    private final Charts charts;
    private final Campaigns campaigns;
    private final Roster roster;

    BoardController(
            Board board,
            BoardView view,
            Sights sights,
            DutyStories stories,
            Charts charts,
            Campaigns campaigns,
            Roster roster) {
        this.board = board;
        this.view = view;
        this.sights = sights;
        this.stories = stories;
        this.charts = charts;
        this.campaigns = campaigns;
        this.roster = roster;
    }

    /** @param given without any state, what is open is shown */
    @GetMapping
    String rows(
            @ModelAttribute("filter") Filter given,
            BindingResult binding,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        var shown = filter.state().isEmpty() ? filter.in(State.OPEN) : filter;
        model.addAttribute("slice", view.slice(shown, sight, Math.max(page, 0), SIZE));
        return page("rows", shown, sight, model);
    }

    @GetMapping("/people")
    String people(
            @ModelAttribute("filter") Filter given,
            BindingResult binding,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        var lines = view.people(filter, sight);
        var first = Math.min(Math.max(page, 0) * SIZE, lines.size());
        model.addAttribute("lines", lines.subList(first, Math.min(first + SIZE, lines.size())));
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.max(1, (lines.size() + SIZE - 1) / SIZE));
        return page("people", filter, sight, model);
    }

    @GetMapping("/branches")
    String branches(@ModelAttribute("filter") Filter given, BindingResult binding, Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        model.addAttribute("lines", view.branches(filter, sight));
        return page("branches", filter, sight, model);
    }

    @GetMapping("/stages")
    String stages(@ModelAttribute("filter") Filter given, BindingResult binding, Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        model.addAttribute("lines", view.stages(filter, sight));
        return page("stages", filter, sight, model);
    }

    @GetMapping("/departments")
    String departments(@ModelAttribute("filter") Filter given, BindingResult binding, Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        model.addAttribute("lines", view.departments(filter, sight));
        return page("departments", filter, sight, model);
    }

    @GetMapping("/charts")
    String charts(@ModelAttribute("filter") Filter given, BindingResult binding, Model model) {
        var filter = checked(given, binding);
        var sight = sights.mine();
        model.addAttribute("load", charts.load(filter, sight));
        model.addAttribute("overdue", charts.overdue(filter, sight));
        model.addAttribute("timeline", charts.timeline(filter, sight));
        model.addAttribute("today", roster.today());
        return page("charts", filter, sight, model);
    }

    @GetMapping("/duties/{id}")
    String story(@PathVariable String id, Locale language, Model model) {
        var sight = sights.mine();
        var row = board.row(id, sight).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", view.shown(row, sight));
        model.addAttribute("chapters", stories.of(row, language));
        return "deadlines/duty";
    }

    private String page(String name, Filter filter, Sight sight, Model model) {
        model.addAttribute("view", name);
        model.addAttribute("filter", filter);
        model.addAttribute("any", filter.in());
        model.addAttribute("counts", board.counts(filter, sight));
        model.addAttribute("sight", sight);
        model.addAttribute("states", State.values());
        model.addAttribute("stages", BoardView.STAGES);
        model.addAttribute("branches", roster.branches());
        model.addAttribute("departments", roster.departments());
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute(
                "personName",
                filter.person() == null && filter.answers() == null
                        ? null
                        : roster.find(filter.person() == null ? filter.answers() : filter.person())
                                .map(Member::name)
                                .orElse(filter.person()));
        return "deadlines/" + name;
    }

    static Filter checked(Filter filter, BindingResult binding) {
        if (binding.hasErrors()) {
            throw new Refusal(
                    "deadlines.filter.unknown",
                    binding.getFieldErrors().stream()
                            .map(fault -> String.valueOf(fault.getRejectedValue()))
                            .findFirst()
                            .orElse(""));
        }
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new Refusal(
                    "deadlines.filter.period",
                    filter.from().toString(),
                    filter.to().toString());
        }
        return filter;
    }
}
