package org.zhengchuang.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Days;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.evaluation.Decisions.Awarded;
import org.zhengchuang.evaluation.Decisions.Decision;

/** 发布公示: the office posts the decision, vacancies included, and says where and to whom one can object. */
@Component
class IssuePublicNotice implements TaskForm<IssuePublicNotice.Form> {

    record Form(
            @NotBlank @Size(min = 10, max = 8000) String text,
            @NotBlank @Size(max = 500) String channel,
            @NotBlank @Size(max = 500) String contact) {}

    /** What the form shows. */
    record Shown(String text, int workingDays, String endsOn) {}

    private final Decisions decisions;
    private final PublicNotices notices;
    private final Campaigns campaigns;
    private final RuleBooks ruleBooks;
    private final Words words;

    IssuePublicNotice(
            Decisions decisions, PublicNotices notices, Campaigns campaigns, RuleBooks ruleBooks, Words words) {
        this.decisions = decisions;
        this.notices = notices;
        this.campaigns = campaigns;
        this.ruleBooks = ruleBooks;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_IssuePublicNotice";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var decision = decision(task);
        var endsOn = notices.endIfPostedToday();
        var vacancies = decisions.vacancies(decision);
        var awarded = decisions.awarded(decision.campaignId(), decision.round());
        var tracks = ruleBooks.frozen(task.campaignId()).tracks().stream()
                .map(track -> paragraph(track, vacancies.get(track), awarded))
                .collect(Collectors.joining("\n"));
        return new Shown(
                words.of(
                        "evaluation.notice.text",
                        campaigns.get(task.campaignId()).name(),
                        tracks,
                        PublicNotices.WORKING_DAYS,
                        Days.chinese(endsOn)),
                PublicNotices.WORKING_DAYS,
                endsOn.toString());
    }

    private String paragraph(Track track, String vacancy, List<Awarded> awarded) {
        return vacancy == null
                ? words.of(
                        "evaluation.notice.honours",
                        track.title(),
                        awarded.stream()
                                .filter(one -> one.track().equals(track))
                                .map(one -> track.called(one.name(), one.branchName()))
                                .collect(Collectors.joining("、")))
                : words.of("evaluation.notice.vacancy", track.title(), vacancy);
    }

    private Decision decision(TaskContext task) {
        return decisions.latest(task.campaignId()).orElseThrow(() -> new Refusal("evaluation.notice.no-decision"));
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        notices.post(
                task.campaignId(), decision(task).round(), form.text(), form.channel(), form.contact(), task.actor());
        return Routing.none();
    }
}
