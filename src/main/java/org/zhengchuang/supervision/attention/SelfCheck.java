package org.zhengchuang.supervision.attention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengchuang.calendar.WorkCalendar;

/**
 * Looks through what a branch put down for signs of mere form (形式主义, R54): entries made long afterwards, many in the same
 * minute, the same text for one member after another, sheets in which everybody is perfect. A sign is a question to the
 * branch, not a verdict: there may be a good reason.
 */
final class SelfCheck {

    /** Shorter texts ("完成", "按时参加") are alike by nature. */
    private static final int SHORTEST_TEXT = 10;

    private static final int TEXT_SHOWN = 20;

    /** What an entry is about. */
    enum Kind {
        /** 会议. */
        MEETING,
        /** 逐人检查. */
        INSPECTION,
        /** 宣传. */
        PUBLICITY,
        /** 个人目标. */
        TARGETS,
        /** 党员自评. */
        SELF_REVIEW,
        /** 措施建议. */
        PROPOSAL,
        /** 整改. */
        RECTIFICATION
    }

    /** What the entries look like. */
    enum Sign {
        /** 补录: put down long afterwards. */
        LATE,
        /** 同一分钟: many, by one person, in one minute. */
        SAME_MINUTE,
        /** 雷同: the same text for several members. */
        SAME_TEXT,
        /** 全优: everybody took part in everything, and nothing was found. */
        ALL_PERFECT
    }

    /**
     * Something that was put down.
     *
     * @param happenedOn when it happened; null where it happens by being put down
     * @param memberId whom it is about; null where it is about the branch
     * @param text what was written of him; null where nothing was
     */
    record Entry(
            Kind kind,
            LocalDate happenedOn,
            OffsetDateTime recordedAt,
            String recordedBy,
            String memberId,
            String text) {}

    /** The sheet of a cycle: how many members it has, and how many of them are perfect. */
    record Sheet(int cycle, int members, int perfect, OffsetDateTime recordedAt) {}

    /**
     * A sign, with what it was seen in.
     *
     * @param number how many entries show it
     * @param detail the day, the minute, the text or the cycle
     * @param seenOn from when on it could be seen
     */
    record Finding(Sign sign, Kind kind, int number, String detail, LocalDate seenOn) {}

    private final SelfCheckSettings settings;
    private final WorkCalendar calendar;

    SelfCheck(SelfCheckSettings settings, WorkCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The signs, the kinds of signs in the order of {@link Sign}, each by day. */
    List<Finding> of(List<Entry> entries, List<Sheet> sheets) {
        var findings = new ArrayList<Finding>();
        late(entries, findings);
        sameMinute(entries, findings);
        sameText(entries, findings);
        sheets.stream()
                .filter(sheet -> sheet.members() >= settings.sheetMembers() && sheet.perfect() == sheet.members())
                .map(sheet -> new Finding(
                        Sign.ALL_PERFECT,
                        Kind.INSPECTION,
                        sheet.members(),
                        String.valueOf(sheet.cycle()),
                        day(sheet.recordedAt())))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::sign).thenComparing(Finding::seenOn));
        return findings;
    }

    private void late(List<Entry> entries, List<Finding> findings) {
        var late = entries.stream()
                .filter(entry -> entry.happenedOn() != null
                        && calendar.plus(entry.happenedOn(), settings.lateWorkingDays())
                                .isBefore(day(entry.recordedAt())))
                .toList();
        by(late, entry -> List.of(entry.kind(), entry.happenedOn(), day(entry.recordedAt())))
                .forEach(same -> findings.add(
                        finding(Sign.LATE, same, same.get(0).happenedOn().toString())));
    }

    private void sameMinute(List<Entry> entries, List<Finding> findings) {
        var single = entries.stream()
                .filter(entry -> entry.memberId() != null && entry.happenedOn() == null)
                .filter(entry -> !entry.memberId().equals(entry.recordedBy()))
                .toList();
        by(single, entry -> List.of(entry.kind(), entry.recordedBy(), minute(entry)))
                .filter(same -> same.size() >= settings.sameMinute())
                .forEach(same -> findings.add(finding(
                        Sign.SAME_MINUTE, same, minute(same.get(0)).toString().replace('T', ' '))));
    }

    private void sameText(List<Entry> entries, List<Finding> findings) {
        var written = entries.stream()
                .filter(entry -> entry.memberId() != null
                        && entry.text() != null
                        && core(entry.text()).length() >= SHORTEST_TEXT)
                .toList();
        by(written, entry -> List.of(entry.kind(), core(entry.text())))
                .filter(same -> same.stream().map(Entry::memberId).distinct().count() >= settings.sameText())
                .forEach(same -> findings.add(
                        finding(Sign.SAME_TEXT, same, shown(same.get(0).text()))));
    }

    private static java.util.stream.Stream<List<Entry>> by(List<Entry> entries, Function<Entry, List<Object>> key) {
        Map<List<Object>, List<Entry>> groups =
                entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream();
    }

    private static Finding finding(Sign sign, List<Entry> same, String detail) {
        var last = same.stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Finding(sign, same.get(0).kind(), same.size(), detail, day(last));
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.toLocalDate();
    }

    private static java.time.LocalDateTime minute(Entry entry) {
        return entry.recordedAt().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Spaces and punctuation make no text another. */
    private static String core(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }

    private static String shown(String text) {
        var line = text.strip();
        return line.length() <= TEXT_SHOWN ? line : line.substring(0, TEXT_SHOWN) + "…";
    }
}
