package org.zhengchuang.commendation.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.commendation.RegisteredHonour;
import org.zhengchuang.documents.DocumentSettings;
import org.zhengchuang.documents.NumberRegister.Numbered;
import org.zhengchuang.documents.OfficialDocument;
import org.zhengchuang.documents.OfficialDocument.Block;
import org.zhengchuang.documents.OfficialDocument.Colophon;
import org.zhengchuang.documents.OfficialDocument.Heading;
import org.zhengchuang.documents.OfficialDocument.Labelled;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.engine.Days;
import org.zhengchuang.evaluation.PostedNotices.PostedNotice;
import org.zhengchuang.records.Attendance;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.Presence;
import org.zhengchuang.roster.Roster;

/**
 * Words the papers from the records. A Chinese office's papers are Chinese whoever downloads them, so their set phrases
 * stand here and not among the translated messages.
 */
@Component
class PaperWords {

    private static final String ALL_BRANCHES = "各党支部";

    private final Campaigns campaigns;
    private final RuleBooks ruleBooks;
    private final Schedules schedules;
    private final Meetings meetings;
    private final Roster roster;
    private final DocumentSettings settings;
    private final MessageSource messages;

    PaperWords(
            Campaigns campaigns,
            RuleBooks ruleBooks,
            Schedules schedules,
            Meetings meetings,
            Roster roster,
            DocumentSettings settings,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.ruleBooks = ruleBooks;
        this.schedules = schedules;
        this.meetings = meetings;
        this.roster = roster;
        this.settings = settings;
        this.messages = messages;
    }

    String noticeTitle(String campaignId) {
        return "关于印发“%s”实施方案和考核评选办法的通知".formatted(campaigns.get(campaignId).name());
    }

    String honoursTitle(String campaignId) {
        return "“%s”荣誉名册".formatted(campaigns.get(campaignId).name());
    }

    String minutesTitle(Meeting meeting) {
        return (meeting.kind() == MeetingKind.COMMITTEE ? "党委专题会议纪要" : "党委评选会议纪要") + "（" + meeting.heldOn() + "）";
    }

    /** 通知: the plan and the method that the Party committee approved. */
    OfficialDocument notice(String campaignId, Optional<Numbered> number) {
        var campaign = campaigns.get(campaignId);
        var book = ruleBooks.frozen(campaignId);
        var body = new ArrayList<Block>();
        body.add(new Paragraph(
                "经工厂党委研究同意，现将“%s”（主题：%s）实施方案和考核评选办法印发给你们，请认真组织实施。".formatted(campaign.name(), campaign.theme())));
        body.add(new Heading(1, "一、实施方案"));
        body.add(Table.list(
                List.of(3, 3, 3, 5),
                List.of("阶段", "开始", "完成", "责任部门和责任人"),
                schedules.inForce(campaignId).stream()
                        .map(milestone -> List.of(
                                words("campaign.stage." + milestone.stage()),
                                milestone.startsOn().toString(),
                                milestone.endsOn().toString(),
                                roster.department(milestone.departmentId()).name()
                                        + " "
                                        + roster.member(milestone.personId()).name()))
                        .toList()));
        body.add(new Heading(1, "二、考核评选办法"));
        body.add(new Heading(2, "（一）评选条件"));
        body.add(new Paragraph(book.conditions()));
        body.add(new Heading(2, "（二）评分项目"));
        body.add(Table.list(
                List.of(2, 4, 7, 2),
                List.of("编号", "类别", "项目", "满分"),
                book.items().stream()
                        .map(item -> List.of(
                                item.code(),
                                book.rule(item.track()).track().title(),
                                item.name(),
                                plain(item.maxPoints())))
                        .toList()));
        if (!book.extras().isEmpty()) {
            body.add(new Heading(2, "（三）加分、扣分和一票否决"));
            body.add(Table.list(
                    List.of(2, 4, 6, 3),
                    List.of("编号", "类别", "情形", "性质和分值"),
                    book.extras().stream()
                            .map(extra -> List.of(
                                    extra.code(),
                                    book.rule(extra.track()).track().title(),
                                    extra.name(),
                                    words("campaign.extra." + extra.kind())
                                            + (extra.points() == null ? "" : plain(extra.points()) + "分")))
                            .toList()));
        }
        body.add(new Heading(2, (book.extras().isEmpty() ? "（三）" : "（四）") + "标准、计分和名额"));
        book.rules().forEach(rule -> body.add(new Paragraph(messages.getMessage(rule, Locale.SIMPLIFIED_CHINESE))));
        return signed(
                number.map(Numbered::shown).orElse(null),
                noticeTitle(campaignId),
                ALL_BRANCHES,
                body,
                number.map(Numbered::givenOn).orElse(roster.today()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** 纪要, in the shape of its own that the standard gives it (10.3): who was there, in 黑体 and 仿宋. */
    OfficialDocument minutes(Meeting meeting, Optional<Numbered> number) {
        var attendance = meetings.attendance(meeting.id());
        var body = new ArrayList<Block>();
        body.add(new Paragraph("%s，在%s召开会议，由%s主持。会议议定事项如下："
                .formatted(Days.chinese(meeting.heldOn()), meeting.place(), meeting.chair())));
        body.add(new Paragraph(meeting.content()));
        body.add(new Labelled("出席", names(attendance, Presence.PRESENT)));
        var absent = names(attendance, Presence.ABSENT);
        if (!absent.isEmpty()) {
            body.add(new Labelled("请假", absent));
        }
        var title = meeting.kind() == MeetingKind.COMMITTEE ? "党委专题会议纪要" : "党委评选会议纪要";
        return new OfficialDocument(
                settings.issuer() + "会议纪要",
                number.map(Numbered::shown).orElse(null),
                title,
                null,
                body,
                null,
                number.map(Numbered::givenOn).orElse(null),
                colophon(number.map(Numbered::givenOn).orElse(meeting.heldOn())));
    }

    private String names(List<Attendance> attendance, Presence presence) {
        return attendance.stream()
                .filter(row -> row.presence() == presence)
                .map(row -> roster.find(row.subjectId())
                        .map(member -> member.name())
                        .orElse(row.subjectId()))
                .collect(Collectors.joining("、"));
    }

    /** 表彰决定, as it was issued: its text is not worded again. */
    OfficialDocument decision(Paper paper) {
        var lines = List.of(paper.body().split("\n")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean addressed = !lines.isEmpty() && lines.get(0).matches(".*[：:]");
        var body = new ArrayList<Block>();
        lines.stream()
                .skip(addressed ? 1 : 0)
                .forEach(line -> body.add(
                        line.matches("[一二三四五六七八九十]+、.*") && line.length() < 60
                                ? new Heading(1, line)
                                : new Paragraph(line)));
        return new OfficialDocument(
                paper.issuer() + "文件",
                paper.number(),
                paper.title(),
                addressed ? lines.get(0).substring(0, lines.get(0).length() - 1) : null,
                body,
                paper.issuer(),
                paper.issuedOn(),
                colophon(paper.issuedOn()));
    }

    String postingTitle(PostedNotice posted) {
        return posted.text().lines().findFirst().orElse("公示").strip();
    }

    /** 公示, as it was posted: no kind of official document, it has a masthead of its own and no number. */
    OfficialDocument posting(PostedNotice posted) {
        var body = new ArrayList<Block>();
        posted.text()
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body.add(new Paragraph(line)));
        body.add(new Labelled("公示地点", posted.channel()));
        body.add(new Labelled("受理人和联系方式", posted.contact()));
        return new OfficialDocument(
                settings.issuer() + "公示",
                null,
                postingTitle(posted),
                null,
                body,
                settings.issuer(),
                posted.postedOn(),
                null);
    }

    /** 荣誉名册, by the number of the certificate; what was taken back stays, and is marked. */
    OfficialDocument honours(String campaignId, List<RegisteredHonour> lines) {
        return OfficialDocument.plain(
                honoursTitle(campaignId),
                List.of(Table.list(
                        List.of(2, 4, 5, 4, 3),
                        List.of("证书编号", "称号", "姓名或名称", "所在党支部", "备注"),
                        lines.stream()
                                .map(line -> List.of(
                                        String.valueOf(line.number()),
                                        line.track().title(),
                                        line.name(),
                                        roster.branch(line.branchId()).name(),
                                        line.stands() ? "" : "已于%s撤销".formatted(line.revokedOn())))
                                .toList())));
    }

    private OfficialDocument signed(String number, String title, String addressee, List<Block> body, LocalDate dated) {
        return new OfficialDocument(
                settings.issuer() + "文件", number, title, addressee, body, settings.issuer(), dated, colophon(dated));
    }

    private Colophon colophon(LocalDate printedOn) {
        return new Colophon(null, settings.office(), printedOn);
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
