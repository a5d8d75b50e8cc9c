package org.zhengchuang.launch;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CandidateKind;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.Counting.QuotaRounding;
import org.zhengchuang.campaign.Counting.Ties;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBookProposal;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;

/**
 * 制订考核评选办法: tracks with their lines and quotas, conditions, items, weights, bonus, deduction and veto, exactly (R5, R30,
 * R45, R48).
 */
@Component
class DraftMethod implements TaskForm<DraftMethod.Form> {

    record Form(
            @NotEmpty @Size(max = 10) @Valid List<TrackRow> tracks,
            @NotBlank @Size(max = 10_000) String conditions,
            @NotEmpty @Size(max = 100) @Valid List<Item> items,
            @Min(0) @Max(99) Integer selfWeight,
            @Min(0) @Max(99) Integer meetingWeight,
            @Min(0) @Max(100) Integer committeeWeight,
            @Min(0) @Max(100) Integer departmentWeight,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal bonusCap,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal deductionCap,

            Ties ties,
            Boolean oneAward,
            @Size(max = 100) @Valid List<Extra> extras) {

        static Form of(RuleBook book) {
            var counting = book.counting();
            return new Form(
                    book.trackRules().stream().map(TrackRow::of).toList(),
                    book.conditions(),
                    book.items().stream()
                            .map(item -> new Item(
                                    item.code(),
                                    item.track(),
                                    item.name(),
                                    item.maxPoints(),
                                    item.production(),
                                    item.pointStep()))
                            .toList(),
                    counting.selfWeight(),
                    counting.meetingWeight(),
                    counting.committeeWeight(),
                    counting.departmentWeight(),
                    counting.bonusCap(),
                    counting.deductionCap(),
                    counting.ties(),
                    counting.oneAward(),
                    book.extras().stream()
                            .map(extra ->
                                    new Extra(extra.code(), extra.track(), extra.kind(), extra.name(), extra.points()))
                            .toList());
        }

        RuleBook toBook(String campaignId) {
            return new RuleBook(
                    campaignId,
                    0,
                    tracks.stream().map(TrackRow::toRule).toList(),
                    conditions.strip(),
                    null,
                    items.stream().map(Item::toRule).toList(),
                    counting(),
                    requireNonNullElse(extras, List.<Extra>of()).stream()
                            .map(Extra::toRule)
                            .toList());
        }

        /** What is not answered counts as it usually does. */
        private Counting counting() {
            var usual = Counting.usual();
            return new Counting(
                    requireNonNullElse(selfWeight, usual.selfWeight()),
                    requireNonNullElse(meetingWeight, usual.meetingWeight()),
                    committeeWeight,
                    departmentWeight,
                    requireNonNullElse(bonusCap, usual.bonusCap()),
                    requireNonNullElse(deductionCap, usual.deductionCap()),
                    requireNonNullElse(ties, usual.ties()),
                    requireNonNullElse(oneAward, usual.oneAward()));
        }

        /** A track; what is not answered is as usual. */
        record TrackRow(
                @NotBlank @Pattern(regexp = "[A-Za-z0-9_]{1,20}")
                String code,

                @NotBlank @Size(max = 40) String title,
                @NotNull CandidateKind kind,
                Boolean officeHoldersOnly,

                @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
                BigDecimal baseline,

                @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 4, fraction = 2)
                BigDecimal excellence,

                @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
                BigDecimal quota,

                QuotaRounding quotaRounding,
                @Min(1) @Max(100) Integer leaderPercent) {

            static TrackRow of(TrackRule rule) {
                return new TrackRow(
                        rule.track().code(),
                        rule.track().title(),
                        rule.track().kind(),
                        rule.officeHoldersOnly(),
                        rule.baseline(),
                        rule.excellence(),
                        rule.quota(),
                        rule.quotaRounding(),
                        rule.leaderPercent());
            }

            TrackRule toRule() {
                return new TrackRule(
                        new Track(code, title.strip(), kind),
                        requireNonNullElse(officeHoldersOnly, false),
                        baseline,
                        excellence,
                        quota,
                        requireNonNullElse(quotaRounding, QuotaRounding.DOWN),
                        requireNonNullElse(leaderPercent, Counting.WHOLE));
            }
        }

        record Extra(
                @NotBlank @Size(max = 20) String code,
                @NotBlank String track,
                @NotNull RuleExtra.Kind kind,
                @NotBlank @Size(max = 200) String name,

                @DecimalMin("0.1") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal points) {

            RuleExtra toRule() {
                return new RuleExtra(code.strip(), track, kind, name.strip(), points);
            }
        }

        record Item(
                @NotBlank @Size(max = 20) String code,
                @NotBlank String track,
                @NotBlank @Size(max = 200) String name,

                @NotNull @DecimalMin("0.5") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal maxPoints,

                boolean production,

                @DecimalMin("0.1") @DecimalMax("10") @Digits(integer = 2, fraction = 2)
                BigDecimal pointStep) {

            RuleItem toRule() {
                return new RuleItem(
                        code.strip(),
                        track,
                        name.strip(),
                        maxPoints,
                        production,
                        requireNonNullElse(pointStep, RuleItem.USUAL_STEP));
            }
        }
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

    /** What was drafted before, else the book of the campaign before, else what a first draft begins with. */
    @Override
    public Object prefill(TaskContext task) {
        return Form.of(ruleBooks
                .latest(task.campaignId())
                .or(ruleBooks::lastFrozen)
                .orElseGet(() ->
                        RuleBookProposal.of(task.campaignId(), key -> messages.getMessage(key, null, Locale.CHINA))));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        ruleBooks.draft(form.toBook(task.campaignId()), task.actor());
        return Routing.none();
    }
}
