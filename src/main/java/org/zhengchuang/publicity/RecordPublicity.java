package org.zhengchuang.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.roster.Roster;

/**
 * 登记宣传: one thing that the branch made known; the task comes again until all three kinds are there (R9 to R11). A
 * member's deeds need his consent.
 */
@Component
class RecordPublicity implements TaskForm<RecordPublicity.Form> {

    /** @param memberId whose deeds they are, for {@link PublicityKind#DEEDS} only */
    record Form(
            @NotNull PublicityKind kind,
            @NotNull Channel channel,
            @NotNull Audience audience,
            @NotNull @PastOrPresent LocalDate publishedOn,
            @NotBlank @Size(min = 10, max = 4000) String content,
            @Size(max = 40) String memberId,
            Boolean consent) {}

    private final PublicityItems items;
    private final Campaigns campaigns;
    private final Roster roster;
    private final MessageSource messages;
    private final Clock clock;

    RecordPublicity(PublicityItems items, Campaigns campaigns, Roster roster, MessageSource messages, Clock clock) {
        this.items = items;
        this.campaigns = campaigns;
        this.roster = roster;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_RecordPublicity";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    /** The kinds that are still missing come first. */
    @Override
    public Object prefill(TaskContext task) {
        var missing = items.missing(task.campaignId(), task.branchId());
        var kinds = Stream.concat(
                        missing.stream(), Stream.of(PublicityKind.values()).filter(kind -> !missing.contains(kind)))
                .map(kind -> Map.of("value", kind.name(), "label", name(kind)))
                .toList();
        List<Map<String, String>> members = roster.members(task.branchId()).stream()
                .map(member -> Map.of("value", member.id(), "label", member.name()))
                .toList();
        return Map.of("missing", names(missing), "kinds", kinds, "members", members);
    }

    private String names(Collection<PublicityKind> kinds) {
        return kinds.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(PublicityKind kind) {
        return messages.getMessage(kind.text(), Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        record(form, task.campaignId(), task.branchId(), task.actor());
        return Routing.none();
    }

    /** The same on any day, from the page. */
    String record(Form form, String campaignId, String branchId, String actor) {
        var started = campaigns
                .get(campaignId)
                .startedAt()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        if (form.publishedOn().isBefore(started)) {
            throw new Refusal("publicity.item.before-campaign", started.toString());
        }
        return items.record(new PublicityItems.Item(
                campaignId,
                branchId,
                form.kind(),
                form.channel(),
                form.audience(),
                form.publishedOn(),
                form.content().strip(),
                form.kind() == PublicityKind.DEEDS ? subject(form, branchId) : null,
                actor));
    }

    private String subject(Form form, String branchId) {
        if (form.memberId() == null || form.memberId().isBlank()) {
            throw new Refusal("publicity.item.whose");
        }
        var member = roster.member(form.memberId());
        if (!branchId.equals(member.branchId())) {
            throw new Refusal("publicity.item.foreign", member.name());
        }
        if (!Boolean.TRUE.equals(form.consent())) {
            throw new Refusal("publicity.item.consent", member.name());
        }
        return member.id();
    }
}
