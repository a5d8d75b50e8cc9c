package org.zhengchuang.deadlines;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Roster;

/** 审批延期: the next office up grants or refuses more time, with the whole story before him (R52). */
@Component
class DecideExtension implements TaskForm<DecideExtension.Form> {

    static final ProcessVariable<Boolean> GRANTED = ProcessVariable.of("granted", Boolean.class);

    record Form(
            @NotNull YesNo granted,
            @NotBlank @Size(max = 1000) String opinion) {}

    private final Duties duties;
    private final Extensions extensions;
    private final DueDates dueDates;
    private final Roster roster;
    private final MessageSource messages;
    private final Clock clock;

    DecideExtension(
            Duties duties,
            Extensions extensions,
            DueDates dueDates,
            Roster roster,
            MessageSource messages,
            Clock clock) {
        this.duties = duties;
        this.extensions = extensions;
        this.dueDates = dueDates;
        this.roster = roster;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_DecideExtension";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "task";
    }

    @Override
    public Object prefill(TaskContext task) {
        var duty = duties.find(task.variable(RequestExtension.DUTY_ID)).orElseThrow();
        var asked = extensions.of(duty.id());
        var now = asked.get(asked.size() - 1);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("task", duty.name());
        shown.put("person", roster.member(duty.person()).name());
        shown.put(
                "where",
                duty.branchId() == null
                        ? words("deadlines.extension.factory")
                        : roster.branch(duty.branchId()).name());
        shown.put("openedOn", day(duty.openedAt()).toString());
        shown.put("baselineDue", day(duty.baselineDue()).toString());
        shown.put("due", day(duty.due()).toString());
        var stageEnd = dueDates.stageEnd(duty);
        shown.put("inStage", stageEnd.isPresent());
        shown.put("stageEnd", stageEnd.map(LocalDate::toString).orElse(""));
        shown.put("extensions", duty.extensions());
        shown.put("wantedOn", now.wantedOn().toString());
        shown.put("reason", now.reason());
        shown.put("earlier", asked.size() > 1);
        shown.put(
                "story",
                asked.stream()
                        .filter(earlier -> !earlier.pending())
                        .map(this::story)
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    private String story(Extension earlier) {
        if (earlier.granted() == null) {
            return words("deadlines.extension.story.lapsed", day(earlier.askedAt()), earlier.wantedOn());
        }
        return words(
                earlier.granted() ? "deadlines.extension.story.granted" : "deadlines.extension.story.refused",
                day(earlier.askedAt()),
                earlier.wantedOn(),
                earlier.reason(),
                roster.member(earlier.decidedBy()).name(),
                earlier.opinion());
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var granted = form.granted() == YesNo.YES;
        extensions.decide(
                task.variable(RequestExtension.DUTY_ID), granted, form.opinion().strip(), task.actor());
        return Routing.of(GRANTED, granted);
    }
}
