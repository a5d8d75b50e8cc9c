package org.zhengchuang.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Objections.Outcome;

/** 异议核查: discipline examines one objection and concludes it with its reasons; only then do the days count on. */
@Component
class ExamineObjection implements TaskForm<ExamineObjection.Form> {

    record Form(
            @NotNull Outcome outcome,
            @NotBlank @Size(min = 10, max = 2000) String finding) {}

    private final Objections objections;
    private final Words words;

    ExamineObjection(Objections objections, Words words) {
        this.objections = objections;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_ExamineObjection";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    /** Who objected, and to what, is between him and discipline. */
    @Override
    public Set<String> sealed() {
        return Set.of("raisedBy", "content", "attachment");
    }

    @Override
    public String matter() {
        return "about";
    }

    @Override
    public Object prefill(TaskContext task) {
        var objection = objections.get(task.variable(Objections.OBJECTION_ID));
        var shown = new LinkedHashMap<String, Object>();
        shown.put("about", objections.about(objection));
        shown.put("receivedOn", objection.receivedOn().toString());
        shown.put(
                "raisedBy",
                objection.raisedBy() == null
                        ? words.of("evaluation.objection.unsigned")
                        : objection.raisedBy() + (objection.contact() == null ? "" : " " + objection.contact()));
        shown.put("content", objection.content());
        shown.put(
                "attachment",
                objection.attachment() == null
                        ? words.of("evaluation.objection.no-attachment")
                        : objection.attachment());
        shown.put("attachedTo", objection.attachment() == null ? null : objection.id());
        return shown;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        objections.conclude(
                task.variable(Objections.OBJECTION_ID),
                form.outcome(),
                form.finding().strip(),
                task.actor());
        return Routing.none();
    }
}
