package org.zhengchuang.running;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.MakeUpSheet;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;

/** 学习补课: who was absent, not clear, or joined later, studies afterwards; comes again until nobody is left (R18). */
@Component
class MakeUpStudy implements TaskForm<MakeUpSheet.Form> {

    private final MakeUpSheet sheet;
    private final Studies studies;
    private final Meetings meetings;
    private final RuleBooks ruleBooks;

    MakeUpStudy(MakeUpSheet sheet, Studies studies, Meetings meetings, RuleBooks ruleBooks) {
        this.sheet = sheet;
        this.studies = studies;
        this.meetings = meetings;
        this.ruleBooks = ruleBooks;
    }

    @Override
    public String task() {
        return "Task_MakeUpStudy";
    }

    @Override
    public Class<MakeUpSheet.Form> form() {
        return MakeUpSheet.Form.class;
    }

    @Override
    public Object prefill(TaskContext task) {
        var meeting = meeting(task);
        return sheet.of(meeting, ruleBooks.frozen(task.campaignId()).conditions(), owing(task, meeting));
    }

    @Override
    public Routing submit(MakeUpSheet.Form form, TaskContext task) {
        var meeting = meeting(task);
        var version = ruleBooks.frozen(task.campaignId()).version();
        sheet.take(form, meeting, owing(task, meeting), true)
                .forEach(row -> studies.acknowledge(new Studies.Acknowledgement(
                        task.campaignId(),
                        task.branchId(),
                        row.id(),
                        meeting.id(),
                        version,
                        row.madeUpOn(),
                        row.how().strip(),
                        task.actor())));
        return Routing.none();
    }

    private List<MakeUpSheet.Owing> owing(TaskContext task, Meeting meeting) {
        return studies.unstudied(task.campaignId(), task.branchId(), meeting.id());
    }

    private Meeting meeting(TaskContext task) {
        return meetings.latest(task.campaignId(), task.branchId(), MeetingKind.STUDY)
                .orElseThrow(() -> new Refusal("running.study.no-meeting"));
    }
}
