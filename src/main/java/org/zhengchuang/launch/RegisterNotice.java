package org.zhengchuang.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;

/** 登记上级通知: the source of authority (R1); the model then forwards it to every branch. */
@Component
class RegisterNotice implements TaskForm<RegisterNotice.Form> {

    record Form(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 200) String issuer,
            @NotNull @PastOrPresent LocalDate issuedOn,
            @NotBlank @Size(max = 50_000) String body) {}

    private final Papers papers;

    RegisterNotice(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String task() {
        return "Task_RegisterNotice";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var id = papers.register(new Papers.Draft(
                task.campaignId(),
                PaperKind.NOTICE,
                form.number().strip(),
                form.title().strip(),
                form.issuer().strip(),
                form.issuedOn(),
                form.body().strip(),
                task.actor()));
        return Routing.of(Papers.PAPER_ID, id);
    }
}
