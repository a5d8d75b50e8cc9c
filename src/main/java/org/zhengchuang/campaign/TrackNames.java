package org.zhengchuang.campaign;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What tracks are called on the sheets of tasks, which carry both languages. */
@Component
public class TrackNames {

    /** As a sheet shows it. */
    public record Named(String code, String zh, String en) {}

    private final MessageSource messages;

    TrackNames(MessageSource messages) {
        this.messages = messages;
    }

    public Named of(Track track) {
        return new Named(track.code(), track.title(), messages.getMessage(track.named(), Locale.ENGLISH));
    }
}
