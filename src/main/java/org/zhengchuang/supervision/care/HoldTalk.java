package org.zhengchuang.supervision.care;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 谈心谈话: that and when it was held. What was said is written on a page of its own ({@link TalkPages}), because whatever a
 * task's form carries stays in the engine's history.
 */
@Component
class HoldTalk implements TaskForm<HoldTalk.Form> {

    /**
     * @param followUpOn when somebody will ask again, if wanted
     * @param content never here: a submission that carries it is refused, and so not stored anywhere
     */
    record Form(@NotNull @PastOrPresent LocalDate heldOn, LocalDate followUpOn, String content) {}

    private final Talks talks;
    private final Roster roster;

    HoldTalk(Talks talks, Roster roster) {
        this.talks = talks;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_HoldTalk";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return Map.of(
                "member", roster.member(task.memberId()).name(),
                "heldOn", roster.today().toString());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (form.content() != null) {
            throw new Refusal("supervision.talk.not-here");
        }
        var talk = talks.get(task.variable(Talks.TALK_ID));
        if (!talk.written()) {
            throw new Refusal("supervision.talk.not-written");
        }
        if (form.followUpOn() != null && form.followUpOn().isBefore(roster.today())) {
            throw new Refusal("supervision.talk.follow-up-past");
        }
        talks.held(talk, task.actor(), form.heldOn(), form.followUpOn());
        return Routing.none();
    }
}
