package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.PostChanged;
import org.zhengchuang.roster.exchange.RosterSheets.PostRow;
import org.zhengchuang.roster.exchange.RosterState.PostTerm;
import org.zhengchuang.roster.store.Entry;

/** Posts of the factory: those of one holder pass from one to the next, those of several begin and end for each. */
class PostPlanner {

    private record Key(FactoryPost post, String memberId, LocalDate from) {}

    private final RosterSheets sheets;
    private final RosterState state;
    private final Faults faults;
    private final Plan plan;
    private final People people;
    private final Map<Key, Integer> first = new HashMap<>();

    PostPlanner(RosterSheets sheets, RosterState state, Faults faults, Plan plan, People people) {
        this.sheets = sheets;
        this.state = state;
        this.faults = faults;
        this.plan = plan;
        this.people = people;
    }

    void plan() {
        var rows = sheets.posts.stream()
                .sorted(Comparator.comparing((PostRow row) -> plan.day(row.fromOn()))
                        .thenComparing(PostRow::row))
                .filter(this::stands)
                .toList();
        rows.stream().filter(row -> row.post().sole()).forEach(this::soleHolder);
        rows.stream().filter(row -> row.post().sole()).forEach(this::soleHolderLeaves);
        rows.stream().filter(row -> !row.post().sole()).forEach(this::holder);
    }

    private boolean stands(PostRow row) {
        var from = plan.day(row.fromOn());
        if (row.untilOn() != null && !row.untilOn().isAfter(from)) {
            fault(row, OFFICE_UNTIL, row.untilOn(), "roster.fault.office.endsBefore", from.toString());
            return false;
        }
        var earlier = first.putIfAbsent(new Key(row.post(), row.post().sole() ? "" : row.memberId(), from), row.row());
        if (earlier != null) {
            fault(
                    row,
                    MEMBER_ID,
                    row.memberId(),
                    row.post().sole() ? "roster.fault.post.two" : "roster.fault.twice",
                    earlier);
            return false;
        }
        return people.find(Sheet.POSTS, row.row(), MEMBER_ID, row.memberId(), MEMBER_NAME, row.memberName())
                .isPresent();
    }

    private boolean signsIn(PostRow row, LocalDate from) {
        return people.findSigningIn(
                        Sheet.POSTS, row.row(), MEMBER_ID, row.memberId(), MEMBER_NAME, row.memberName(), from)
                .isPresent();
    }

    private void soleHolder(PostRow row) {
        var history = state.solePosts.computeIfAbsent(row.post(), post -> new TreeMap<>());
        var from = plan.day(row.fromOn());
        var before = RosterState.at(history, from);
        if (before.equals(Optional.of(row.memberId())) || !signsIn(row, from)) {
            return;
        }
        plan.write(Entry.solePost(row.post(), from, row.memberId(), plan.defaultReason, plan.recorded));
        plan.tell(new PostChanged(row.post(), before.orElse(null), row.memberId(), from, null, plan.defaultReason));
        change(row, before.isPresent() ? Change.Kind.CHANGED : Change.Kind.NEW, from, null);
        history.put(from, Optional.of(row.memberId()));
    }

    private void soleHolderLeaves(PostRow row) {
        var history = state.solePosts.get(row.post());
        var until = row.untilOn();
        if (until == null || !RosterState.at(history, until).equals(Optional.of(row.memberId()))) {
            return;
        }
        plan.write(Entry.solePost(row.post(), until, null, plan.defaultReason, plan.recorded));
        plan.tell(new PostChanged(row.post(), row.memberId(), null, until, null, plan.defaultReason));
        change(row, Change.Kind.CHANGED, plan.day(row.fromOn()), until);
        history.put(until, Optional.empty());
    }

    private void holder(PostRow row) {
        var existing = state.sharedPosts.stream()
                .filter(term -> term.post() == row.post() && term.memberId().equals(row.memberId()))
                .filter(term -> row.fromOn() == null
                        ? term.untilOn() == null
                        : term.fromOn().equals(row.fromOn()))
                .findFirst();
        var from = existing.map(PostTerm::fromOn).orElse(plan.day(row.fromOn()));
        var until = People.earlier(row.untilOn(), people.endOfStay(row.memberId(), from, false));
        if (existing.isPresent()) {
            if (!Objects.equals(until, existing.get().untilOn())) {
                plan.write(Entry.endedSharedPost(row.post(), row.memberId(), from, until));
                tell(row, Change.Kind.CHANGED, from, until);
                state.sharedPosts.remove(existing.get());
                state.sharedPosts.add(new PostTerm(row.post(), row.memberId(), from, until));
            }
            return;
        }
        var same = state.sharedPosts.stream()
                .filter(term -> term.post() == row.post() && term.memberId().equals(row.memberId()))
                .filter(term -> term.overlaps(from, until))
                .findFirst();
        if (same.isPresent()) {
            fault(
                    row,
                    OFFICE_FROM,
                    row.fromOn(),
                    "roster.fault.office.held",
                    same.get().fromOn().toString());
        } else if (signsIn(row, from)) {
            plan.write(Entry.sharedPost(row.post(), row.memberId(), from, until));
            tell(row, Change.Kind.NEW, from, until);
            state.sharedPosts.add(new PostTerm(row.post(), row.memberId(), from, until));
        }
    }

    private void tell(PostRow row, Change.Kind kind, LocalDate from, LocalDate until) {
        plan.tell(new PostChanged(row.post(), null, row.memberId(), from, until, plan.defaultReason));
        change(row, kind, from, until);
    }

    private void change(PostRow row, Change.Kind kind, LocalDate from, LocalDate until) {
        plan.change(
                Sheet.POSTS,
                row.row(),
                kind,
                until == null ? "roster.change.post" : "roster.change.post.until",
                row.post().text(),
                people.name(row.memberId()),
                from.toString(),
                until == null ? "" : until.toString());
    }

    private void fault(PostRow row, Column column, Object value, String reason, Object... arguments) {
        faults.add(Sheet.POSTS, row.row(), column, value, reason, arguments);
    }
}
