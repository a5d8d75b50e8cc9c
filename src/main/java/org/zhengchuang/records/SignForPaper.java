package org.zhengchuang.records;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 签收文件: the branch's owner has read a paper and signs for it (R1, R6). */
@Component
class SignForPaper implements TaskForm<SignForPaper.Form> {

    /**
     * @param read that he has read it
     * @param remark how the branch will carry it out, if there is anything to say
     */
    record Form(@AssertTrue boolean read, @Size(max = 1000) String remark) {}

    private final Papers papers;

    SignForPaper(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String task() {
        return "Task_SignForPaper";
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
        var paper = papers.get(task.variable(Papers.PAPER_ID));
        return Map.of(
                "title", paper.title(),
                "number", paper.number(),
                "issuer", paper.issuer(),
                "issuedOn", paper.issuedOn().toString(),
                "body", paper.body());
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        papers.receive(task.variable(Papers.PAPER_ID), task.branchId(), task.actor());
        return Routing.none();
    }
}
