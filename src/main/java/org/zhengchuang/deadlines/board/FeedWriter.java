package org.zhengchuang.deadlines.board;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * Writes a person's open duties as a calendar by RFC 5545: one event for the whole day on which a duty is due. Events and
 * not to-dos, because phones show to-dos of a feed nowhere. The same duties at the same time are the same file.
 */
final class FeedWriter {

    /**
     * A duty in the calendar.
     *
     * @param changes how often its day has changed, so that a phone moves the event instead of keeping both
     */
    record Entry(String id, String title, String description, LocalDate day, int changes, URI address) {}

    private static final String PRODUCT = "-//Zhengchuang//Deadlines 1.0//ZH";

    private static final int LONGEST_LINE = 75;

    private FeedWriter() {}

    static String write(String name, List<Entry> entries, OffsetDateTime now) throws IOException {
        var calendar = new Calendar()
                .withProdId(PRODUCT)
                .withDefaults()
                .withProperty(new XProperty("X-WR-CALNAME", name))
                .withProperty(new XProperty("X-PUBLISHED-TTL", "PT1H"))
                .getFluentTarget();
        entries.stream()
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::id))
                .forEach(entry -> calendar.withComponent(event(entry, now)));
        var text = new StringWriter();
        new CalendarOutputter().output(calendar, text);
        return folded(text.toString().replace("\r\n ", ""));
    }

    /** The library folds by characters; the standard counts octets, of which a Chinese character has three. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        var length = 0;
        for (int at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            var octets = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (character == '\r' || character == '\n') {
                length = 0;
            } else if (length + octets > LONGEST_LINE) {
                folded.append("\r\n ");
                length = 1 + octets;
            } else {
                length += octets;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    private static VEvent event(Entry entry, OffsetDateTime now) {
        var event = new VEvent(entry.day(), entry.day().plusDays(1), entry.title());
        event.replace(new DtStamp(now.toInstant()));
        event.add(new Uid(entry.id() + "@zhengchuang"));
        event.add(new Description(entry.description()));
        event.add(new Sequence(entry.changes()));
        event.add(new Url(entry.address()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
