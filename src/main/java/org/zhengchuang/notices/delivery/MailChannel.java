package org.zhengchuang.notices.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.zhengchuang.roster.Member;

/** Sends a letter by mail, as plain text and as simple HTML. */
@Component
class MailChannel {

    private final ObjectProvider<JavaMailSender> sender;
    private final TemplateEngine templates;
    private final MessageSource messages;
    private final NoticeSettings settings;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            TemplateEngine templates,
            MessageSource messages,
            NoticeSettings settings) {
        this.sender = sender;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    /** Whether a mail server is set up. */
    boolean available() {
        return sender.getIfAvailable() != null;
    }

    /** @param id the idempotency key: every attempt bears the same Message-ID */
    void send(String id, Member to, Letter letter) throws DeliveryFailed {
        var out = sender.getIfAvailable();
        if (out == null) {
            throw new DeliveryFailed(messages.getMessage("notices.failed.no-server", null, letter.language()));
        }
        try {
            out.send(message(out.createMimeMessage(), id, to, letter));
        } catch (MailException | MessagingException failure) {
            throw new DeliveryFailed(failure.getMessage(), failure);
        }
    }

    private MimeMessage message(MimeMessage message, String id, Member to, Letter letter) throws MessagingException {
        var writing = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        writing.setFrom(settings.from());
        writing.setTo(to.email());
        writing.setSubject(letter.title());
        writing.setText(plain(letter), html(to, letter));
        var host = settings.address().getHost();
        message.setHeader("Message-ID", "<" + id.replace('/', '.') + "@" + (host == null ? "zhengchuang" : host) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String plain(Letter letter) {
        var lines = letter.lines().stream()
                .map(line -> "- " + line.text() + (line.link() == null ? "" : "\n  " + line.link()))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                letter.title(),
                lines + (letter.more() > 0 ? "\n" + word(letter, "notices.mail.more", letter.more()) : ""),
                word(letter, "notices.mail.read") + "\n" + letter.link(),
                word(letter, "notices.mail.foot", settings.link("/notices/settings")));
    }

    private String word(Letter letter, String key, Object... arguments) {
        return messages.getMessage(key, arguments, letter.language());
    }

    private String html(Member to, Letter letter) {
        return templates.process(
                "notices/mail",
                new Context(
                        letter.language(),
                        Map.of("letter", letter, "to", to.name(), "settings", settings.link("/notices/settings"))));
    }
}
