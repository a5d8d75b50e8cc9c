package org.zhengchuang.calendar.web;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.calendar.CalendarChanges;
import org.zhengchuang.calendar.WorkCalendar;
import org.zhengchuang.calendar.WorkCalendars;
import org.zhengchuang.engine.Refusal;

/** The calendar's page (工作日历): a year with its holidays and worked weekends, and what is not announced yet. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private static final String MAY_CHANGE = "hasAnyRole('OFFICE', 'ADMIN')";
    private static final int EARLIEST = 2020;
    private static final int LATEST = 2100;

    /**
     * A day in its month's table.
     *
     * @param number of the day; null where the cell belongs to another month
     * @param kind {@code work}, {@code rest}, {@code holiday} (free by name), or {@code worked} (a weekend day that is worked)
     * @param name of the holiday it belongs to, or null
     */
    record Day(Integer number, String kind, String name) {}

    record Month(YearMonth month, int workdays, boolean known, List<List<Day>> weeks) {}

    private final WorkCalendars calendars;
    private final CalendarChanges changes;
    private final Clock clock;

    CalendarController(WorkCalendars calendars, CalendarChanges changes, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) Integer year, Locale language, Model model) {
        var today = LocalDate.now(clock);
        var shown = year == null ? today.getYear() : Math.max(EARLIEST, Math.min(year, LATEST));
        var calendar = calendars.current();
        model.addAttribute("year", shown);
        model.addAttribute("today", today);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(shown, month), calendar, language))
                        .toList());
        model.addAttribute("known", calendar.knows(LocalDate.of(shown, 6, 1)));
        model.addAttribute("entered", changes.entered(shown));
        return "calendar/year";
    }

    private static Month month(YearMonth month, WorkCalendar calendar, Locale language) {
        var weeks = new ArrayList<List<Day>>();
        var workdays = 0;
        var week = new ArrayList<Day>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            week.add(new Day(null, "", null));
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            var date = month.atDay(number);
            workdays += calendar.isWorkday(date) ? 1 : 0;
            week.add(day(date, calendar, language));
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY || number == month.lengthOfMonth()) {
                weeks.add(List.copyOf(week));
                week.clear();
            }
        }
        return new Month(month, workdays, calendar.knows(month.atEndOfMonth()), weeks);
    }

    private static Day day(LocalDate date, WorkCalendar calendar, Locale language) {
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        var name = calendar.dayName(date, language).orElse(null);
        var kind = calendar.isWorkday(date) ? weekend ? "worked" : "work" : name == null ? "rest" : "holiday";
        return new Day(date.getDayOfMonth(), kind, name);
    }

    @PostMapping("/years")
    @PreAuthorize(MAY_CHANGE)
    String addYears(MultipartFile file, Principal person, RedirectAttributes next) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("calendar.file.missing");
        }
        var years = changes.addYears(file.getBytes(), person.getName());
        next.addFlashAttribute("done", "calendar.done");
        return "redirect:/calendar?year=" + years.get(0);
    }

    @PostMapping("/days")
    @PreAuthorize(MAY_CHANGE)
    String enter(
            @RequestParam(required = false) LocalDate day,
            @RequestParam(defaultValue = "false") boolean working,
            String name,
            RedirectAttributes next) {
        changes.enter(day, working, name);
        next.addFlashAttribute("done", "calendar.done");
        return "redirect:/calendar?year=" + day.getYear();
    }

    @PostMapping("/days/remove")
    @PreAuthorize(MAY_CHANGE)
    String remove(LocalDate day, RedirectAttributes next) {
        changes.remove(day);
        next.addFlashAttribute("done", "calendar.done");
        return "redirect:/calendar?year=" + day.getYear();
    }

    /** A refused change leads back to the page, with the sentence that says why. */
    @ExceptionHandler
    String refused(Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute("refused", refusal.text());
        return "redirect:/calendar";
    }
}
