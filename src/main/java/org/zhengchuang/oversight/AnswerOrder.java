package org.zhengchuang.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 办理督办事项: the branch does what was ordered, and says what it did. */
@Component
class AnswerOrder implements TaskForm<AnswerOrder.Form> {

    record Form(
            @NotNull @PastOrPresent LocalDate doneOn,
            @NotBlank @Size(min = 10, max = 4000) String answer) {}

    private final SupervisionOrders orders;
    private final OrderWords words;
    private final Clock clock;

    AnswerOrder(SupervisionOrders orders, OrderWords words, Clock clock) {
        this.orders = orders;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_AnswerOrder";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "matter";
    }

    @Override
    public Object prefill(TaskContext task) {
        var order = orders.get(task.variable(SupervisionOrders.ORDER_ID));
        var answers = orders.answers(order.id());
        return Map.of(
                "title",
                words.title(order),
                "department",
                words.department(order),
                "issuedOn",
                order.issuedAt()
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate()
                        .toString(),
                "matter",
                order.matter(),
                "again",
                !answers.isEmpty(),
                "returned",
                answers.isEmpty() ? "" : answers.get(answers.size() - 1).opinion());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        orders.answer(
                task.variable(SupervisionOrders.ORDER_ID),
                form.doneOn(),
                form.answer().strip(),
                task.actor());
        return Routing.none();
    }
}
