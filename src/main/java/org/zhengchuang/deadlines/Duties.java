package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.RosterProcess;

/** The ledger of duties (时限台账). */
@Component
public class Duties {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RosterProcess roster;

    Duties(JdbcClient jdbc, Clock clock, RosterProcess roster) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
    }

    public Optional<Duty> find(String id) {
        return jdbc.sql("select * from duty where id = :id")
                .param("id", id)
                .query(Duty.class)
                .optional();
    }

    /** What the person owes, soonest first. */
    public List<Duty> openOf(String person) {
        return jdbc.sql("select * from duty where person = :person and closed_at is null order by due, opened_at")
                .param("person", person)
                .query(Duty.class)
                .list();
    }

    /** What the branch should have done by now in this campaign, the oldest day first. */
    public List<Duty> overdueIn(String campaignId, String branchId) {
        return jdbc.sql("""
            select * from duty
             where campaign_id = :campaign and branch_id = :branch and closed_at is null and due < :now
             order by due, opened_at
            """)
                .param("campaign", campaignId)
                .param("branch", branchId)
                .param("now", OffsetDateTime.now(clock))
                .query(Duty.class)
                .list();
    }

    /**
     * Open duties with this in their name, the soonest due first: one's own, those of a branch, or those of the factory.
     *
     * @param branchId whose duties are seen besides one's own, or null
     */
    public List<Duty> named(String text, String person, String branchId, boolean factory, int atMost) {
        return jdbc.sql("""
            select * from duty
             where closed_at is null and name like :text escape '!'
               and (person = :person or branch_id = :branch or :factory)
             order by due, opened_at fetch first :atMost rows only
            """)
                .param("text", "%" + text.replaceAll("[!%_]", "!$0") + "%")
                .param("person", person)
                .param("branch", branchId == null ? "" : branchId)
                .param("factory", factory)
                .param("atMost", atMost)
                .query(Duty.class)
                .list();
    }

    /** How much a branch has open, and how much of it is overdue. */
    public record Load(int open, int overdue) {

        public static final Load NONE = new Load(0, 0);
    }

    /** The load of each branch of the campaign that has anything open. */
    public Map<String, Load> loads(String campaignId) {
        return loads(campaignId, "");
    }

    /** The same of those branches only that have something overdue: where nobody is late, nothing is counted. */
    public Map<String, Load> arrears(String campaignId) {
        return loads(campaignId, """
            and branch_id in (select branch_id from duty
                               where closed_at is null and due < :now and campaign_id = :campaign)
            """);
    }

    private Map<String, Load> loads(String campaignId, String further) {
        var loads = new HashMap<String, Load>();
        jdbc.sql("""
            select branch_id, count(*) as open, sum(case when due < :now then 1 else 0 end) as overdue
              from duty
             where campaign_id = :campaign and branch_id is not null and closed_at is null %s group by branch_id
            """.formatted(further))
                .param("now", OffsetDateTime.now(clock))
                .param("campaign", campaignId)
                .query(row -> {
                    loads.put(row.getString("branch_id"), new Load(row.getInt("open"), row.getInt("overdue")));
                });
        return loads;
    }

    /** What is open in the whole factory, what of it is near its date, and what is overdue. */
    public record Outlook(long open, long near, long overdue) {}

    public Outlook outlook(Lights.Now now) {
        return jdbc.sql("""
                        select count(*) as open,
                               coalesce(sum(case when due >= :now and due <= :soon then 1 else 0 end), 0) as near,
                               coalesce(sum(case when due < :now then 1 else 0 end), 0) as overdue
                          from duty where closed_at is null
                        """)
                .param("now", now.at())
                .param("soon", now.nearUntil())
                .query((row, number) -> new Outlook(row.getLong("open"), row.getLong("near"), row.getLong("overdue")))
                .single();
    }

    /** The last duty of this task in this instance, open or closed. */
    Optional<Duty> last(String processInstanceId, String task) {
        return jdbc.sql("""
            select * from duty where process_instance_id = :instance and task = :task
             order by opened_at desc fetch first 1 rows only
            """)
                .param("instance", processInstanceId)
                .param("task", task)
                .query(Duty.class)
                .optional();
    }

    /** The open duties of a campaign. */
    List<Duty> openIn(String campaignId) {
        return jdbc.sql("select * from duty where campaign_id = :campaign and closed_at is null")
                .param("campaign", campaignId)
                .query(Duty.class)
                .list();
    }

    /** The dates after the first one, oldest first. */
    public List<DutyDate> dates(String dutyId) {
        return jdbc.sql("select * from duty_date where duty_id = :id order by number")
                .param("id", dutyId)
                .query(DutyDate.class)
                .list();
    }

    /** Who held it, the first first. */
    public List<DutyHolder> holders(String dutyId) {
        return jdbc.sql("select * from duty_holder where duty_id = :id order by from_at")
                .param("id", dutyId)
                .query(DutyHolder.class)
                .list();
    }

    void open(Duty duty) {
        jdbc.sql("""
            insert into duty (id, task, name, process, process_instance_id, campaign_id, branch_id, member_id,
                              department_id, stage, person, answers_for, baseline_due, due, extensions,
                              returns, continues, opened_at)
            values (:id, :task, :name, :process, :processInstanceId, :campaignId, :branchId, :memberId,
                    :departmentId, :stage, :person, :answersFor, :baselineDue, :due, :extensions,
                    :returns, :continues, :openedAt)
            """).paramSource(duty).update();
        hold(duty.id(), duty.person(), null, null, null);
    }

    private void hold(String dutyId, String person, DutyHolder.Cause cause, String setBy, String reason) {
        jdbc.sql("""
            insert into duty_holder (duty_id, person, from_at, cause, set_by, reason)
            values (:duty, :person, :now, :cause, :setBy, :reason)
            """)
                .param("duty", dutyId)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("cause", cause == null ? null : cause.name())
                .param("setBy", setBy)
                .param("reason", reason)
                .update();
    }

    /** The duty follows the person: from now on another holds it, and answers for it if it is not overdue already. */
    void handOver(String dutyId, String person, DutyHolder.Cause cause, String setBy, String reason) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
            update duty set person = :person,
                   answers_for = case when due < :now then answers_for else :person end
             where id = :id
            """)
                .param("person", person)
                .param("now", now)
                .param("id", dutyId)
                .update();
        letGo(dutyId, now);
        hold(dutyId, person, cause, setBy, reason);
    }

    private void letGo(String dutyId, OffsetDateTime now) {
        jdbc.sql("update duty_holder set until_at = :now where duty_id = :id and until_at is null")
                .param("now", now)
                .param("id", dutyId)
                .update();
    }

    void close(String dutyId, boolean cancelled) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
            update duty set closed_at = :now,
                   outcome = case when :cancelled then 'CANCELLED' when due < :now then 'LATE' else 'ON_TIME' end
             where id = :id and closed_at is null
            """)
                .param("now", now)
                .param("cancelled", cancelled)
                .param("id", dutyId)
                .update();
        letGo(dutyId, now);
    }

    /**
     * Another date is in force from now on; the ones before it stay. Whoever holds the duty answers for the new date.
     *
     * @param setBy who decided it; null where nobody did it by himself
     */
    void move(String dutyId, OffsetDateTime due, DutyDate.Cause cause, String setBy, String reason) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
            insert into duty_date (duty_id, number, due, since, cause, set_by, reason)
            select :id, coalesce(max(number), 0) + 1, :due, :now, :cause, :by, :reason
              from duty_date where duty_id = :id
            """)
                .param("id", dutyId)
                .param("due", due)
                .param("now", now)
                .param("cause", cause.name())
                .param("by", setBy)
                .param("reason", reason)
                .update();
        jdbc.sql("""
            update duty set due = :due, extensions = extensions + :extended,
                   answers_for = case when :due < :now then answers_for else person end
             where id = :id
            """)
                .param("due", due)
                .param("extended", cause == DutyDate.Cause.EXTENDED ? 1 : 0)
                .param("now", now)
                .param("id", dutyId)
                .update();
    }

    /** The tasks of a branch that are open; of the factory where {@code branchId} is null. */
    List<String> openTasks(String branchId) {
        return jdbc.sql("""
            select id from duty where closed_at is null
               and (branch_id = :branch or (branch_id is null and :branch = '-'))
            """)
                .param("branch", branchId == null ? "-" : branchId)
                .query(String.class)
                .list();
    }

    /** The open tasks that a branch does as a whole; their sheets list its members. */
    List<String> openSheets(String branchId) {
        return jdbc.sql("select id from duty where closed_at is null and branch_id = :branch and member_id is null")
                .param("branch", branchId)
                .query(String.class)
                .list();
    }

    /** The same of every branch. */
    List<String> openSheets() {
        return jdbc.sql("select id from duty where closed_at is null and branch_id is not null and member_id is null")
                .query(String.class)
                .list();
    }

    /**
     * The open tasks that may be somebody else's when an office, a post or an absence changes: all but those that members do
     * for themselves, which are very many and stay theirs. Of this member, who came or went, those too.
     */
    List<String> movableTasks(String memberId) {
        return jdbc.sql("""
            select id from duty where closed_at is null and (member_id is null or person <> member_id or person = :member)
            """).param("member", memberId).query(String.class).list();
    }

    /** The same where nobody in particular came or went. */
    List<String> movableTasks() {
        return movableTasks("");
    }

    /** The next office up: the branch's secretary, or above him (and at factory level) the leading group's leader. */
    String deciderFor(String dutyId) {
        var duty = find(dutyId).orElseThrow(() -> new Refusal("deadlines.duty.unknown"));
        if (duty.branchId() != null) {
            return roster.superiorOf(duty.branchId(), duty.person());
        }
        var leader = roster.holderOf(FactoryPost.LEADING_GROUP_LEADER.name());
        return leader.equals(duty.person()) ? roster.holderOf(FactoryPost.PARTY_SECRETARY.name()) : leader;
    }
}
