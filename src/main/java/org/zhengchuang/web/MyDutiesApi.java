package org.zhengchuang.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.deadlines.Light;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Readers;
import org.zhengchuang.roster.Roster;

/** What the signed-in person owes, for programs; Tasklist's cards say from here what they are about. */
@RestController
@RequestMapping("/api/my/duties")
@Tag(name = "My duties 我的待办")
class MyDutiesApi {

    /**
     * @param id the task's id in the engine
     * @param about whose it is, stage, branch and member in one line, as far as they are not the reader's own
     * @param days until the last day; negative once it has passed
     * @param light its colour, and {@code state} the office's word for it
     * @param progress how far work on many has come, in words; empty where nobody counts
     * @param dates how it came by its date: the first one, who asked for a later one, who allowed it; empty where the first
     *     is in force
     */
    record MyDuty(
            String id,
            String name,
            String about,
            LocalDate due,
            long days,
            String left,
            Light light,
            String state,
            String progress,
            List<String> dates) {}

    private final Duties duties;
    private final MyDuties mine;
    private final Readers readers;
    private final Roster roster;
    private final MessageSource messages;

    MyDutiesApi(Duties duties, MyDuties mine, Readers readers, Roster roster, MessageSource messages) {
        this.duties = duties;
        this.mine = mine;
        this.readers = readers;
        this.roster = roster;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "web.api.mine")
    List<MyDuty> mine(Principal person, Locale language) {
        return shown(duties.openOf(person.getName()), person, language);
    }

    @GetMapping("/{id}")
    @Operation(summary = "web.api.mine.one", description = "web.api.mine.none")
    ResponseEntity<MyDuty> one(@PathVariable String id, Authentication person, Locale language) {
        var duty = duties.find(id).filter(Duty::isOpen).filter(one -> maySee(one, person));
        return duty.map(one ->
                        ResponseEntity.ok(shown(List.of(one), person, language).get(0)))
                .orElse(ResponseEntity.noContent().build());
    }

    private boolean maySee(Duty duty, Authentication person) {
        return duty.person().equals(person.getName()) || readers.seesBranch(person, duty.branchId());
    }

    private List<MyDuty> shown(List<Duty> open, Principal person, Locale language) {
        var items = mine.items(open, person.getName());
        return IntStream.range(0, open.size())
                .mapToObj(place -> duty(open.get(place), items.get(place), person.getName(), language))
                .toList();
    }

    private MyDuty duty(Duty duty, MyDuties.Item item, String reader, Locale language) {
        var holder = duty.person().equals(reader)
                ? null
                : roster.find(duty.person()).map(Member::name).orElse(duty.person());
        var stage = duty.stage() == null ? null : messages.getMessage("web.stage." + duty.stage(), null, language);
        var about = Stream.of(holder, stage, item.subject())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new MyDuty(
                duty.id(),
                duty.name(),
                about,
                item.due(),
                item.days(),
                left(item, language),
                item.light(),
                messages.getMessage("deadlines.light." + item.light(), null, language),
                item.progress() == null ? "" : messages.getMessage(item.progress(), language),
                item.dates().stream()
                        .map(text -> messages.getMessage(text, language))
                        .toList());
    }

    private String left(MyDuties.Item item, Locale language) {
        if (item.due() == null) {
            return "";
        }
        return item.days() < 0
                ? messages.getMessage("web.home.left.late", new Object[] {-item.days()}, language)
                : item.days() == 0
                        ? messages.getMessage("web.home.left.today", null, language)
                        : messages.getMessage("web.home.left.days", new Object[] {item.days()}, language);
    }
}
