package org.zhengchuang.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The meetings (会议) of a campaign and who was there. */
@Component
public class Meetings {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Meetings(JdbcClient jdbc, Roster roster, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.events = events;
    }

    /** What is put down of a meeting; {@code branchId} is null where the factory met. */
    public record Minutes(
            String campaignId,
            String branchId,
            MeetingKind kind,
            LocalDate heldOn,
            String place,
            String chair,
            String content,
            String recordedBy) {}

    /**
     * @return the id of the meeting
     * @throws Refusal where it lies in the future, or an absentee has no reason
     */
    public String record(Minutes minutes, Collection<Attendance> attendance) {
        if (minutes.heldOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("records.meeting.in-future", minutes.heldOn().toString());
        }
        attendance.stream()
                .filter(row -> row.presence() == Presence.ABSENT && isBlank(row.reason()))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal("records.meeting.absent-without-reason", name(row.subjectId()));
                });
        var meeting = new Meeting(
                UUID.randomUUID().toString(),
                minutes.campaignId(),
                minutes.branchId(),
                minutes.kind(),
                minutes.heldOn(),
                minutes.place(),
                minutes.chair(),
                minutes.content(),
                minutes.recordedBy(),
                OffsetDateTime.now(clock));
        jdbc.sql("""
                        insert into meeting (id, campaign_id, branch_id, kind, held_on, place, chair, content,
                                             recorded_by, recorded_at)
                        values (:id, :campaignId, :branchId, :kind, :heldOn, :place, :chair, :content,
                                :recordedBy, :recordedAt)
                        """)
                .param("id", meeting.id())
                .param("campaignId", meeting.campaignId())
                .param("branchId", meeting.branchId())
                .param("kind", meeting.kind().name())
                .param("heldOn", meeting.heldOn())
                .param("place", meeting.place())
                .param("chair", meeting.chair())
                .param("content", meeting.content())
                .param("recordedBy", meeting.recordedBy())
                .param("recordedAt", meeting.recordedAt())
                .update();
        attendance.forEach(row -> insert(meeting.id(), row));
        int present = (int) attendance.stream()
                .filter(row -> row.presence() == Presence.PRESENT)
                .count();
        events.publishEvent(new MeetingHeld(
                meeting.campaignId(),
                meeting.branchId(),
                meeting.id(),
                meeting.kind(),
                meeting.heldOn(),
                present,
                attendance.size()));
        return meeting.id();
    }

    /** Says which activity it was, and what about. */
    void describe(String meetingId, ActivityKind kind, String topic) {
        jdbc.sql("update meeting set activity = :kind, topic = :topic where id = :id")
                .param("kind", kind.name())
                .param("topic", topic)
                .param("id", meetingId)
                .update();
    }

    /** At a meeting of the factory it may be a branch that was expected. */
    private String name(String subjectId) {
        return roster.find(subjectId)
                .map(Member::name)
                .orElseGet(() -> roster.branch(subjectId).name());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void insert(String meetingId, Attendance row) {
        jdbc.sql("""
                        insert into attendance (meeting_id, subject_id, presence, reason)
                        values (:meetingId, :subjectId, :presence, :reason)
                        """)
                .param("meetingId", meetingId)
                .param("subjectId", row.subjectId())
                .param("presence", row.presence().name())
                .param(
                        "reason",
                        row.presence() == Presence.ABSENT ? row.reason().strip() : null)
                .update();
    }

    /** The latest meeting of the kind. */
    public Optional<Meeting> latest(String campaignId, String branchId, MeetingKind kind) {
        return jdbc.sql("""
                        select * from meeting where campaign_id = :campaignId and kind = :kind
                           and (branch_id = :branchId or (branch_id is null and :branchId = '-'))
                         order by recorded_at desc limit 1
                        """)
                .param("campaignId", campaignId)
                .param("kind", kind.name())
                .param("branchId", branchId == null ? "-" : branchId)
                .query(Meeting.class)
                .optional();
    }

    /** The meetings of the factory in a campaign, oldest first. */
    public List<Meeting> ofFactory(String campaignId) {
        return jdbc.sql("""
                        select * from meeting where campaign_id = :campaignId and branch_id is null
                         order by held_on, recorded_at
                        """)
                .param("campaignId", campaignId)
                .query(Meeting.class)
                .list();
    }

    public List<Attendance> attendance(String meetingId) {
        return jdbc.sql("select * from attendance where meeting_id = :meetingId order by subject_id")
                .param("meetingId", meetingId)
                .query(Attendance.class)
                .list();
    }

    /** Who was absent and has not made up for it, and is still on the branch's roster. */
    public List<String> stillAbsent(String meetingId) {
        return jdbc.sql("""
                        select a.subject_id from attendance a join meeting m on m.id = a.meeting_id
                         where a.meeting_id = :meetingId and a.presence = 'ABSENT' and a.made_up_on is null
                           and exists (select 1 from membership_term t where t.member_id = a.subject_id
                                        and t.branch_id = m.branch_id and t.from_on <= :today
                                        and (t.until_on is null or t.until_on > :today))
                         order by a.subject_id
                        """)
                .param("meetingId", meetingId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** The open branches that have not held a meeting of the kind, by name. */
    public List<String> branchesWithout(String campaignId, MeetingKind kind) {
        return branchesWithout(campaignId, "m.kind = :kind", kind);
    }

    /** The open branches that have not put down an activity of the kind, by name. */
    public List<String> branchesWithout(String campaignId, ActivityKind kind) {
        return branchesWithout(campaignId, "m.activity = :kind", kind);
    }

    private List<String> branchesWithout(String campaignId, String ofTheKind, Enum<?> kind) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from meeting m where m.campaign_id = :campaignId
                                            and m.branch_id = b.id and %s)
                         order by b.id
                        """.formatted(ofTheKind))
                .param("campaignId", campaignId)
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Who missed his branch's latest meeting of the kind and has not made up: names by the name of the open branch. */
    public Map<String, List<String>> absentByBranch(String campaignId, MeetingKind kind) {
        return jdbc
                .sql("""
                        select b.name as branch, p.name from meeting m
                          join branch b on b.id = m.branch_id
                           and b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                          join attendance a on a.meeting_id = m.id and a.presence = 'ABSENT' and a.made_up_on is null
                          join membership_term t on t.member_id = a.subject_id and t.branch_id = b.id
                           and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                          join member p on p.id = a.subject_id
                         where m.campaign_id = :campaignId and m.kind = :kind
                           and m.recorded_at = (select max(l.recorded_at) from meeting l
                                                 where l.campaign_id = m.campaign_id and l.branch_id = m.branch_id
                                                   and l.kind = m.kind)
                         order by b.id, p.id
                        """)
                .param("campaignId", campaignId)
                .param("kind", kind.name())
                .param("today", LocalDate.now(clock))
                .query(Absent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Absent::branch, LinkedHashMap::new, Collectors.mapping(Absent::name, Collectors.toList())));
    }

    private record Absent(String branch, String name) {}

    /** Puts down that an absentee made up for the meeting. */
    public void makeUp(Meeting meeting, String memberId, LocalDate on, String how) {
        jdbc.sql("""
                        update attendance set made_up_on = :on, made_up_how = :how
                         where meeting_id = :meetingId and subject_id = :memberId and presence = 'ABSENT'
                        """)
                .param("on", on)
                .param("how", how)
                .param("meetingId", meeting.id())
                .param("memberId", memberId)
                .update();
        events.publishEvent(new AbsenceMadeUp(meeting.campaignId(), meeting.branchId(), meeting.id(), memberId, on));
    }
}
