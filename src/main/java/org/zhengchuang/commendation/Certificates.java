package org.zhengchuang.commendation;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a certificate (荣誉证书) is called on forms. */
@Component
class Certificates {

    private final MessageSource messages;

    Certificates(MessageSource messages) {
        this.messages = messages;
    }

    String name(RegisteredHonour line) {
        return messages.getMessage(
                "commendation.certificate",
                new Object[] {line.number(), line.name(), line.track().title()},
                Locale.SIMPLIFIED_CHINESE);
    }
}
