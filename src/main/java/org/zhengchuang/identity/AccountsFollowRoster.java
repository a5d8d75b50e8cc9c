package org.zhengchuang.identity;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhengchuang.roster.MemberChanged;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.OfficeChanged;
import org.zhengchuang.roster.PostChanged;
import org.zhengchuang.roster.Roster;

/**
 * Keeps accounts in step: once for all that a transaction changes on the roster, in that transaction; and when a day
 * has begun by the clock, because offices and memberships begin and end on days.
 */
@Component
class AccountsFollowRoster {

    private final Accounts accounts;
    private final Roster roster;
    private volatile LocalDate followed;

    AccountsFollowRoster(Accounts accounts, Roster roster) {
        this.accounts = accounts;
        this.roster = roster;
    }

    @EventListener({MemberJoined.class, MemberLeft.class, MemberChanged.class, OfficeChanged.class, PostChanged.class})
    void rosterChanged() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            accounts.reconcile();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit());
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void dayBegins() {
        var today = roster.today();
        if (!today.equals(followed)) {
            accounts.reconcile();
            followed = today;
        }
    }

    private final class BeforeCommit implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            accounts.reconcile();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AccountsFollowRoster.this);
        }
    }
}
