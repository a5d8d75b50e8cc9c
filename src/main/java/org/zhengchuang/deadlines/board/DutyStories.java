package org.zhengchuang.deadlines.board;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.DutyDate;
import org.zhengchuang.deadlines.DutyHolder;
import org.zhengchuang.deadlines.Extension;
import org.zhengchuang.deadlines.Extensions;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** A duty's story: opened, extended, handed over, closed, in the order in which it happened; reminding is told beside it. */
@Component
class DutyStories {

    /**
     * @param sentence what happened
     * @param words what was said with it; may be null
     */
    record Chapter(LocalDateTime at, String sentence, String words) {}

    private final Duties duties;
    private final Extensions extensions;
    private final BoardView view;
    private final Roster roster;
    private final MessageSource messages;

    DutyStories(Duties duties, Extensions extensions, BoardView view, Roster roster, MessageSource messages) {
        this.duties = duties;
        this.extensions = extensions;
        this.view = view;
        this.roster = roster;
        this.messages = messages;
    }

    List<Chapter> of(Row duty, Locale language) {
        return new Telling(duty, language).chapters();
    }

    /** One duty, told in one language. */
    private class Telling {

        private final Row duty;
        private final Locale language;
        private final List<Chapter> chapters = new ArrayList<>();
        private final List<DutyHolder> holders;
        private final List<DutyDate> dates;
        private final List<Extension> asked;
        private final Map<String, String> names;

        Telling(Row duty, Locale language) {
            this.duty = duty;
            this.language = language;
            this.holders = duties.holders(duty.id());
            this.dates = duties.dates(duty.id());
            this.asked = extensions.of(duty.id());
            this.names = roster.members(people()).stream().collect(Collectors.toMap(Member::id, Member::name));
        }

        private Set<String> people() {
            var people = new HashSet<String>();
            holders.forEach(holder -> people.add(holder.person()));
            holders.forEach(holder -> people.add(holder.setBy()));
            dates.forEach(date -> people.add(date.setBy()));
            asked.forEach(request -> people.add(request.askedBy()));
            asked.forEach(request -> people.add(request.decidedBy()));
            people.remove(null);
            return people;
        }

        List<Chapter> chapters() {
            opened();
            for (int i = 1; i < holders.size(); i++) {
                handedOver(holders.get(i - 1), holders.get(i));
            }
            var before = duty.baselineDue();
            for (var date : dates) {
                moved(before, date);
                before = date.due();
            }
            asked.forEach(this::asked);
            if (!duty.isOpen()) {
                tell(duty.closedAt(), "closed." + duty.outcome(), null);
            }
            return chapters.stream().sorted(Comparator.comparing(Chapter::at)).toList();
        }

        private void opened() {
            var first = holders.isEmpty() ? duty.person() : holders.get(0).person();
            if (duty.returns() > 0) {
                tell(duty.openedAt(), "sent-back", null, name(first), duty.returns(), day(duty.due()));
            } else {
                tell(duty.openedAt(), "opened", null, name(first), day(duty.baselineDue()));
            }
        }

        private void handedOver(DutyHolder from, DutyHolder to) {
            var cause = to.cause() == null ? DutyHolder.Cause.ROSTER : to.cause();
            tell(
                    to.fromAt(),
                    "handed-over." + cause,
                    to.reason(),
                    name(from.person()),
                    name(to.person()),
                    name(to.setBy()));
        }

        private void moved(OffsetDateTime before, DutyDate date) {
            tell(
                    date.since(),
                    "moved." + date.cause(),
                    date.reason(),
                    day(before),
                    day(date.due()),
                    name(date.setBy()));
        }

        /** That it was granted is told by the date that moved. */
        private void asked(Extension request) {
            tell(request.askedAt(), "asked", request.reason(), name(request.askedBy()), request.wantedOn());
            if (Boolean.FALSE.equals(request.granted())) {
                tell(request.decidedAt(), "refused", request.opinion(), name(request.decidedBy()), request.wantedOn());
            }
            if (request.lapsedAt() != null) {
                tell(request.lapsedAt(), "lapsed", null);
            }
        }

        private void tell(OffsetDateTime at, String key, String words, Object... arguments) {
            var texts = Arrays.stream(arguments).map(String::valueOf).toArray();
            chapters.add(
                    new Chapter(view.local(at), messages.getMessage("deadlines.story." + key, texts, language), words));
        }

        /** Somebody whom the roster does not know, such as the technical administrator, is named by his account. */
        private String name(String id) {
            return id == null
                    ? messages.getMessage("deadlines.story.product", null, language)
                    : names.getOrDefault(id, id);
        }

        private String day(OffsetDateTime moment) {
            return moment == null
                    ? messages.getMessage("deadlines.no-date", null, language)
                    : view.day(moment).toString();
        }
    }
}
