package org.zhengchuang.roster.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zhengchuang.engine.DomainEvent;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.store.Entry;
import org.zhengchuang.roster.store.Recorded;

/** What an import would do: what people are shown, what is written, and what is told. */
class Plan {

    /** Somebody's duties end with his place in the branch, or with his place on the roster. */
    record Leaving(String memberId, String branchId, LocalDate day, String reason, boolean roster) {}

    final LocalDate today;
    final Recorded recorded;
    final String defaultReason;
    final List<Change> changes = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<DomainEvent> events = new ArrayList<>();
    final List<Leaving> leavings = new ArrayList<>();

    Plan(LocalDate today, Recorded recorded, String defaultReason) {
        this.today = today;
        this.recorded = recorded;
        this.defaultReason = defaultReason;
    }

    void change(Sheet sheet, int row, Change.Kind kind, String key, Object... arguments) {
        changes.add(new Change(sheet, row, kind, Text.of(key, arguments)));
    }

    void write(Entry entry) {
        entries.add(entry);
    }

    void write(Collection<Entry> several) {
        entries.addAll(several);
    }

    void tell(DomainEvent event) {
        events.add(event);
    }

    String reason(String given) {
        return given == null ? defaultReason : given;
    }

    LocalDate day(LocalDate given) {
        return given == null ? today : given;
    }

    int work() {
        return entries.size() + events.size() + leavings.size();
    }
}
