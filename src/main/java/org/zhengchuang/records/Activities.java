package org.zhengchuang.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/**
 * The activities (三会一课、主题党日, ...) of the branches. One record serves as evidence in several places, and never twice in
 * one item (R49).
 */
@Component
public class Activities {

    /** Where an activity can be evidence. */
    public enum Place {
        /** 计划措施: the item is the content area (R48), so that one activity is not several measures of it. */
        PLAN,
        /** 党员提出的措施. */
        MEASURE,
        /** 听取汇报时提出的要求. */
        INSTRUCTION,
        /** 问题整改. */
        PROBLEM
    }

    /** Who puts the activity down. */
    static final ProcessVariable<String> RECORDER_ID = ProcessVariable.of("recorderId", String.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Instances instances;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Activities(
            JdbcClient jdbc,
            Clock clock,
            Roster roster,
            Instances instances,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.instances = instances;
        this.messages = messages;
        this.events = events;
    }

    /** Whoever sits on the branch's committee puts its activities down. */
    public boolean mayRecord(String branchId, String person) {
        return roster.committee(branchId).stream()
                .anyMatch(member -> member.account() && member.id().equals(person));
    }

    /**
     * The sheet of an activity becomes a task of this person.
     *
     * @throws Refusal where he does not sit on the branch's committee
     */
    @Transactional
    public void begin(String campaignId, String branchId, String person) {
        if (!mayRecord(branchId, person)) {
            throw new Refusal(
                    "records.activity.not-yours", roster.branch(branchId).name());
        }
        instances.start(
                "activity",
                campaignId + "/" + branchId,
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                        ProcessVariable.BRANCH_ID.name(), branchId,
                        RECORDER_ID.name(), person));
    }

    /** The branch's activities, the latest first. */
    public List<Activity> of(String campaignId, String branchId) {
        return jdbc.sql("""
                        select m.id, m.activity as kind, m.held_on, m.topic,
                               (select count(*) from attendance a where a.meeting_id = m.id and a.presence = 'PRESENT') as present,
                               (select count(*) from attendance a where a.meeting_id = m.id) as called,
                               (select count(*) from evidence_use u where u.meeting_id = m.id) as uses
                          from meeting m
                         where m.campaign_id = :campaignId and m.branch_id = :branchId and m.kind = 'ACTIVITY'
                         order by m.held_on desc, m.recorded_at desc
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Activity.class)
                .list();
    }

    /** The branch's activities as the options of a Camunda Form's select. */
    public List<Map<String, String>> options(String campaignId, String branchId) {
        return of(campaignId, branchId).stream()
                .map(activity -> Map.of("value", activity.id(), "label", label(activity)))
                .toList();
    }

    private String label(Activity activity) {
        return messages.getMessage(
                "records.activity.label",
                new Object[] {
                    activity.heldOn().toString(),
                    messages.getMessage(activity.kind().text(), Locale.SIMPLIFIED_CHINESE),
                    activity.topic()
                },
                Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Refers to an activity as evidence; nothing happens where none is named.
     *
     * @throws Refusal where it is not the branch's, or stands in for this item already
     */
    public void use(String meetingId, String campaignId, String branchId, Place place, String item, String by) {
        if (meetingId == null || meetingId.isBlank()) {
            return;
        }
        var activity = of(campaignId, branchId).stream()
                .filter(one -> one.id().equals(meetingId))
                .findFirst()
                .orElseThrow(() -> new Refusal("records.activity.foreign"));
        boolean used = jdbc.sql("""
                                select count(*) from evidence_use
                                 where meeting_id = :meetingId and place = :place and item = :item
                                """)
                        .param("meetingId", meetingId)
                        .param("place", place.name())
                        .param("item", item)
                        .query(Integer.class)
                        .single()
                > 0;
        if (used) {
            throw new Refusal("records.activity.twice", label(activity));
        }
        jdbc.sql("""
                        insert into evidence_use (meeting_id, place, item, used_by, used_at)
                        values (:meetingId, :place, :item, :by, :now)
                        """)
                .param("meetingId", meetingId)
                .param("place", place.name())
                .param("item", item)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new EvidenceUsed(campaignId, branchId, meetingId, place, item));
    }
}
