package org.zhengchuang.roster.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;

/** Puts a sentence with its arguments into the reader's language; templates call it. */
@Component("rosterTexts")
public class RosterTexts {

    private final MessageSource messages;

    RosterTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Text text) {
        return messages.getMessage(text, LocaleContextHolder.getLocale());
    }
}
