package org.zhengchuang.commendation.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.commendation.HonourRegister;
import org.zhengchuang.commendation.papers.PaperKey.Kind;
import org.zhengchuang.documents.DocumentSettings;
import org.zhengchuang.documents.NumberRegister;
import org.zhengchuang.documents.NumberRegister.Numbered;
import org.zhengchuang.documents.OfficialDocument;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.evaluation.Dossier;
import org.zhengchuang.evaluation.Dossiers;
import org.zhengchuang.evaluation.PostedNotices;
import org.zhengchuang.evaluation.PostedNotices.PostedNotice;
import org.zhengchuang.records.Meeting;
import org.zhengchuang.records.MeetingKind;
import org.zhengchuang.records.Meetings;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;

/** Which papers a campaign has so far, and each of them. */
@Component
class CampaignPapers {

    /**
     * A line of the list.
     *
     * @param number 发文字号; null while it has none
     * @param canIssue whether the office may give it one
     * @param branchId whose own business it is; null where it is everybody's
     */
    record Entry(PaperKey key, String title, String number, boolean canIssue, String branchId) {}

    private final Schedules schedules;
    private final Meetings meetings;
    private final Papers papers;
    private final Dossiers dossiers;
    private final PostedNotices postings;
    private final HonourRegister register;
    private final NumberRegister numbers;
    private final DocumentSettings settings;
    private final PaperWords words;
    private final RecommendationForm form;

    CampaignPapers(
            Schedules schedules,
            Meetings meetings,
            Papers papers,
            Dossiers dossiers,
            PostedNotices postings,
            HonourRegister register,
            NumberRegister numbers,
            DocumentSettings settings,
            PaperWords words,
            RecommendationForm form) {
        this.schedules = schedules;
        this.meetings = meetings;
        this.papers = papers;
        this.dossiers = dossiers;
        this.postings = postings;
        this.register = register;
        this.numbers = numbers;
        this.settings = settings;
        this.words = words;
        this.form = form;
    }

    List<Entry> list(String campaignId) {
        var entries = new ArrayList<Entry>();
        if (schedules.versionInForce(campaignId).isPresent()) {
            entries.add(entry(campaignId, new PaperKey(Kind.NOTICE, null), words.noticeTitle(campaignId), null));
        }
        minuted(campaignId)
                .forEach(meeting -> entries.add(entry(
                        campaignId, new PaperKey(Kind.MINUTES, meeting.id()), words.minutesTitle(meeting), null)));
        dossiers.all(campaignId)
                .forEach(dossier -> entries.add(entry(
                        campaignId,
                        new PaperKey(Kind.FORM, dossier.id()),
                        form.title(dossier) + "（" + dossier.name() + "）",
                        dossier.branchId())));
        postings.of(campaignId)
                .forEach(posted -> entries.add(entry(campaignId, posting(posted), words.postingTitle(posted), null)));
        decision(campaignId)
                .ifPresent(paper -> entries.add(
                        new Entry(new PaperKey(Kind.DECISION, null), paper.title(), paper.number(), false, null)));
        if (!register.of(campaignId).isEmpty()) {
            entries.add(entry(campaignId, new PaperKey(Kind.HONOURS, null), words.honoursTitle(campaignId), null));
            entries.add(entry(campaignId, new PaperKey(Kind.CERTIFICATES, null), "荣誉证书", null));
        }
        return entries;
    }

    private static PaperKey posting(PostedNotice posted) {
        return new PaperKey(Kind.POSTING, String.valueOf(posted.round()));
    }

    private Entry entry(String campaignId, PaperKey key, String title, String branchId) {
        var number = number(campaignId, key);
        return new Entry(
                key,
                title,
                number.map(Numbered::shown).orElse(null),
                key.numberedOnRequest() && number.isEmpty(),
                branchId);
    }

    private Optional<Numbered> number(String campaignId, PaperKey key) {
        return numbers.of(key.subject(campaignId));
    }

    /** The Party committee's meetings are minuted (纪要); others keep their record. */
    private List<Meeting> minuted(String campaignId) {
        return meetings.ofFactory(campaignId).stream()
                .filter(meeting -> meeting.kind() == MeetingKind.COMMITTEE || meeting.kind() == MeetingKind.DECISION)
                .toList();
    }

    private Optional<Paper> decision(String campaignId) {
        return papers.all(campaignId, PaperKind.DECISION).stream().findFirst();
    }

    /** Gives a notice or minutes their number. @throws Refusal where the paper does not exist or has none to get */
    @Transactional
    public void issue(String campaignId, PaperKey key, String by) {
        var entry = list(campaignId).stream()
                .filter(one -> one.key().equals(key) && key.numberedOnRequest())
                .findFirst()
                .orElseThrow(() -> new Refusal("documents.unknown"));
        var series = key.kind() == Kind.MINUTES ? settings.minutesSeries() : settings.series();
        numbers.give(series, campaignId, key.subject(campaignId), entry.title(), by);
    }

    /** The branch whose business the paper is, or nothing where everybody may read it. */
    Optional<String> branchOf(String campaignId, PaperKey key) {
        return key.kind() == Kind.FORM ? Optional.of(dossier(campaignId, key).branchId()) : Optional.empty();
    }

    /** @throws Refusal where there is no such paper (yet); certificates are not of this shape */
    OfficialDocument document(String campaignId, PaperKey key) {
        var number = number(campaignId, key);
        return switch (key.kind()) {
            case NOTICE -> words.notice(campaignId, number);
            case MINUTES ->
                words.minutes(
                        minuted(campaignId).stream()
                                .filter(meeting -> meeting.id().equals(key.of()))
                                .findFirst()
                                .orElseThrow(() -> new Refusal("documents.unknown")),
                        number);
            case FORM -> form.of(dossier(campaignId, key));
            case POSTING ->
                words.posting(postings.of(campaignId).stream()
                        .filter(posted -> posting(posted).equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("documents.unknown")));
            case DECISION -> words.decision(decision(campaignId).orElseThrow(() -> new Refusal("documents.unknown")));
            case HONOURS -> words.honours(campaignId, register.of(campaignId));
            case CERTIFICATES -> throw new Refusal("documents.unknown");
        };
    }

    private Dossier dossier(String campaignId, PaperKey key) {
        return dossiers.find(campaignId, key.of() == null ? "" : key.of())
                .orElseThrow(() -> new Refusal("documents.unknown"));
    }
}
