package org.zhengchuang.roster.owners;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.roster.BranchChanged;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;
import org.zhengchuang.roster.OfficeChanged;
import org.zhengchuang.roster.OwnerAppointed;
import org.zhengchuang.roster.Roster;

/**
 * Keeps a task open for the secretary of every branch that has nobody responsible for the campaign (R40), from the change
 * by which the place fell vacant until somebody is named, in that task or otherwise.
 */
@Component
public class OwnerVacancies {

    private static final String PROCESS = "owner-appointment";

    private static final String VACANT = """
            select b.id from branch b
             where b.opened_on <= :day and (b.closed_on is null or b.closed_on > :day)
               and exists (select 1 from membership_term m where m.branch_id = b.id
                            and m.from_on <= :day and (m.until_on is null or m.until_on > :day))
               and not exists (select 1 from stage_owner_term o join membership_term m
                                 on m.member_id = o.member_id and m.branch_id = o.branch_id
                                where o.branch_id = b.id and o.stage = 'ALL'
                                  and (o.until_on is null or o.until_on > :day)
                                  and (m.until_on is null or m.until_on > :day))
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Instances instances;
    private final MessageSource messages;

    OwnerVacancies(JdbcClient jdbc, Roster roster, Instances instances, MessageSource messages) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.instances = instances;
        this.messages = messages;
    }

    /** A term that ends with a day, or a branch that nobody could be asked for: the watch looks again. */
    @EventListener
    public void on(TimePassed hour) {
        vacant().stream()
                .filter(branch -> !instances.isRunning(PROCESS, branch))
                .forEach(this::start);
    }

    private List<String> vacant() {
        return jdbc.sql(VACANT + " order by b.id")
                .param("day", roster.today())
                .query(String.class)
                .list();
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(OwnerAppointed event) {
        lookAt(event.branchId());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(OfficeChanged event) {
        lookAt(event.branchId());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MemberLeft event) {
        lookAt(event.branchId());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MemberTransferred event) {
        lookAt(event.fromBranchId());
        lookAt(event.branchId());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(BranchChanged event) {
        lookAt(event.branchId());
    }

    private void lookAt(String branchId) {
        var vacant = vacant().contains(branchId);
        var running = instances.isRunning(PROCESS, branchId);
        if (vacant && !running) {
            start(branchId);
        } else if (running && !vacant) {
            instances.close(
                    PROCESS,
                    branchId,
                    messages.getMessage("roster.name-owner.settled", null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    /** While nobody at all can be asked, on a roster that is being entered, the task waits; the watch looks again. */
    private void start(String branchId) {
        if (somebodyCanBeAsked(branchId)) {
            instances.start(PROCESS, branchId, Map.of(ProcessVariable.BRANCH_ID.name(), branchId));
        }
    }

    private boolean somebodyCanBeAsked(String branchId) {
        try {
            return roster.secretaryOn(branchId, roster.today()) != null;
        } catch (Refusal nobody) {
            return false;
        }
    }
}
