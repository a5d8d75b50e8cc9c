package org.zhengchuang.launch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/** 制订考核评选办法: lines, quotas, conditions and items, in exact points (R5, R30, R45, R48). */
@Component
class DraftMethod implements TaskForm<DraftMethod.Form> {

    record Form(
            @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
            BigDecimal memberBaseline,

            @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
            BigDecimal memberExcellence,

            @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
            BigDecimal branchBaseline,

            @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
            BigDecimal branchExcellence,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal memberQuotaPercent,

            @NotNull @Min(0) @Max(1000) Integer branchQuota,
            @NotBlank @Size(max = 10_000) String conditions,
            @NotEmpty @Size(max = 100) @Valid List<Item> items) {

        record Item(
                @NotBlank @Size(max = 20) String code,
                @NotNull Track track,
                @NotBlank @Size(max = 200) String name,

                @NotNull @DecimalMin("0.5") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal maxPoints,

                boolean production,

                @DecimalMin("0.1") @DecimalMax("10") @Digits(integer = 2, fraction = 2)
                BigDecimal pointStep) {}
    }

    private final RuleBooks ruleBooks;
    private final MessageSource messages;

    DraftMethod(RuleBooks ruleBooks, MessageSource messages) {
        this.ruleBooks = ruleBooks;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "Task_DraftMethod";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        return ruleBooks
                .latest(task.campaignId())
                .<Object>map(DraftMethod::form)
                .orElseGet(this::proposal);
    }

    private static Form form(RuleBook book) {
        return new Form(
                book.memberBaseline(),
                book.memberExcellence(),
                book.branchBaseline(),
                book.branchExcellence(),
                book.memberQuotaPercent(),
                book.branchQuota(),
                book.conditions(),
                book.items().stream()
                        .map(item -> new Form.Item(
                                item.code(),
                                item.track(),
                                item.name(),
                                item.maxPoints(),
                                item.production(),
                                item.pointStep()))
                        .toList());
    }

    /** What a first draft begins with; the office changes what it likes. */
    private Object proposal() {
        var items = ruleBooks.proposal(key -> messages.getMessage(key, null, Locale.CHINA)).stream()
                .map(item -> new Form.Item(
                        item.code(), item.track(), item.name(), item.maxPoints(), item.production(), item.pointStep()))
                .toList();
        return Map.of(
                "memberBaseline", 60,
                "memberExcellence", 85,
                "branchBaseline", 60,
                "branchExcellence", 85,
                "memberQuotaPercent", 10,
                "branchQuota", 3,
                "conditions", messages.getMessage("launch.method.conditions", null, Locale.CHINA),
                "items", items);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        ruleBooks.draft(
                new RuleBook(
                        task.campaignId(),
                        0,
                        form.memberBaseline(),
                        form.memberExcellence(),
                        form.branchBaseline(),
                        form.branchExcellence(),
                        form.memberQuotaPercent(),
                        form.branchQuota(),
                        form.conditions().strip(),
                        null,
                        form.items().stream()
                                .map(item -> new RuleItem(
                                        item.code().strip(),
                                        item.track(),
                                        item.name().strip(),
                                        item.maxPoints(),
                                        item.production(),
                                        item.pointStep() == null ? RuleItem.USUAL_STEP : item.pointStep()))
                                .toList()),
                task.actor());
        return Routing.none();
    }
}
