package org.zhengchuang.notices.delivery;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.Notices;

/** Writes a notice down as the person wants to read it. */
@Component
class Letters {

    private static final int LINES = 30;

    private final Notices notices;
    private final Choices choices;
    private final MessageSource messages;
    private final NoticeSettings settings;

    Letters(Notices notices, Choices choices, MessageSource messages, NoticeSettings settings) {
        this.notices = notices;
        this.choices = choices;
        this.messages = messages;
        this.settings = settings;
    }

    Letter write(Notice notice) {
        var language = choices.of(notice.person()).locale();
        var lines = notices.lines(notice, LINES);
        return new Letter(
                notice.person(),
                language,
                messages.getMessage(notice.title(), language),
                lines.stream()
                        .map(line -> new Letter.Line(
                                messages.getMessage(line.text(), language),
                                line.path() == null ? null : settings.link(line.path())))
                        .toList(),
                notices.count(notice) - lines.size(),
                settings.link("/notices/" + notice.id()));
    }
}
