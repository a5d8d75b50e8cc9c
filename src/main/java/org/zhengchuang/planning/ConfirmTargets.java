package org.zhengchuang.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 确认个人目标: the rule book's items broken down to the member's own targets, before the running stage begins (R26). He
 * begins with what his branch's plan makes of each item. For a member without an account the owner puts down what he
 * confirmed on paper.
 */
@Component
class ConfirmTargets implements TaskForm<ConfirmTargets.Form> {

    record Form(
            @NotNull @Valid List<Target> targets,
            @AssertTrue boolean confirmed,
            boolean onPaper) {

        record Target(
                @NotBlank String code,
                @NotBlank @Size(max = 300) String target) {}
    }

    private final Plans plans;
    private final RuleBooks ruleBooks;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConfirmTargets(
            Plans plans,
            RuleBooks ruleBooks,
            Roster roster,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.ruleBooks = ruleBooks;
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String task() {
        return "Task_ConfirmTargets";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        var member = roster.member(task.memberId());
        var ofBranch = ofBranch(task);
        return Map.of(
                "member",
                member.name() + " " + member.id(),
                "forAnother",
                !member.id().equals(task.assignee()),
                "conditions",
                book.conditions(),
                "targets",
                book.items(Track.MEMBER).stream()
                        .map(item -> Map.of(
                                "code", item.code(),
                                "name", item.name(),
                                "maxPoints",
                                        item.maxPoints().stripTrailingZeros().toPlainString(),
                                "target", ofBranch.getOrDefault(item.code(), "")))
                        .toList());
    }

    /** What the plan of the branch makes of each item; the member adapts it to himself. */
    private Map<String, String> ofBranch(TaskContext task) {
        return plans.latest(task.campaignId(), task.branchId()).stream()
                .flatMap(plan -> plan.targets().stream())
                .collect(Collectors.toMap(Plan.Target::itemCode, Plan.Target::text));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        var book = ruleBooks.frozen(task.campaignId());
        var items = book.items(Track.MEMBER).stream()
                .collect(Collectors.toMap(RuleItem::code, RuleItem::name, (one, other) -> one, LinkedHashMap::new));
        var rows = Rows.covering(items, form.targets(), Form.Target::code);
        boolean forAnother = !task.memberId().equals(task.actor());
        if (forAnother && !form.onPaper()) {
            throw new Refusal(
                    "planning.targets.on-paper", roster.member(task.memberId()).name());
        }
        jdbc.sql("""
                        insert into target_sheet (campaign_id, member_id, rule_book_version, confirmed_by, confirmed_at,
                                                  on_paper)
                        values (:campaignId, :memberId, :version, :by, :now, :onPaper)
                        """)
                .param("campaignId", task.campaignId())
                .param("memberId", task.memberId())
                .param("version", book.version())
                .param("by", task.actor())
                .param("now", OffsetDateTime.now(clock))
                .param("onPaper", forAnother)
                .update();
        rows.values().forEach(row -> keep(task, row));
        events.publishEvent(new TargetsConfirmed(task.campaignId(), task.branchId(), task.memberId(), forAnother));
        return Routing.none();
    }

    private void keep(TaskContext task, Form.Target row) {
        jdbc.sql("""
                        insert into target (campaign_id, member_id, item_code, target)
                        values (:campaignId, :memberId, :code, :target)
                        """)
                .param("campaignId", task.campaignId())
                .param("memberId", task.memberId())
                .param("code", row.code())
                .param("target", row.target().strip())
                .update();
    }
}
