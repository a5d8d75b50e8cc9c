package org.zhengchuang.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.YesNo;
import org.zhengchuang.roster.Roster;

/** 核实销号: whoever ordered it looks whether it is done; the branch never settles its own order. */
@Component
class CloseOrder implements TaskForm<CloseOrder.Form> {

    static final ProcessVariable<Boolean> ORDER_SETTLED = ProcessVariable.of("orderSettled", Boolean.class);

    record Form(
            @NotNull YesNo settled,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final SupervisionOrders orders;
    private final OrderWords words;
    private final Roster roster;

    CloseOrder(SupervisionOrders orders, OrderWords words, Roster roster) {
        this.orders = orders;
        this.words = words;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "Task_CloseOrder";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String matter() {
        return "title";
    }

    @Override
    public Object prefill(TaskContext task) {
        var order = orders.get(task.variable(SupervisionOrders.ORDER_ID));
        var answers = orders.answers(order.id());
        var last = answers.get(answers.size() - 1);
        return Map.of(
                "title", words.title(order),
                "branch", roster.branch(order.branchId()).name(),
                "matter", order.matter(),
                "answer", last.answer(),
                "answeredBy", roster.member(last.answeredBy()).name(),
                "doneOn", last.doneOn().toString());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var settled = form.settled() == YesNo.YES;
        orders.judge(
                task.variable(SupervisionOrders.ORDER_ID),
                settled,
                form.opinion().strip(),
                task.actor());
        return Routing.of(ORDER_SETTLED, settled);
    }
}
