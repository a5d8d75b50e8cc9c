package org.zhengchuang.audit.seal;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Mails the head of the chain once a day to whom {@code zhengchuang.audit.head-mail-to} names: a copy that nobody who rules
 * the database can take back. A mail that fails is logged and not tried again; tomorrow's head vouches for today as well.
 */
@Component
class HeadMail {

    private static final Logger log = LoggerFactory.getLogger(HeadMail.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final MessageSource messages;
    private final String to;
    private final String from;

    HeadMail(
            ObjectProvider<JavaMailSender> mail,
            MessageSource messages,
            @Value("${zhengchuang.audit.head-mail-to:}") String to,
            @Value("${zhengchuang.notices.from:}") String from) {
        this.mail = mail;
        this.messages = messages;
        this.to = to;
        this.from = from;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void send(HeadOfDay head) {
        var sender = mail.getIfAvailable();
        if (to.isBlank() || sender == null) {
            return;
        }
        var letter = new SimpleMailMessage();
        letter.setTo(to.split("\\s*,\\s*"));
        if (!from.isBlank()) {
            letter.setFrom(from);
        }
        var number = head.block().number();
        letter.setSubject(messages.getMessage("audit.mail.subject", new Object[] {number}, Locale.SIMPLIFIED_CHINESE));
        letter.setText(head.block().line());
        try {
            sender.send(letter);
        } catch (MailException e) {
            log.warn("The head of the ledger could not be mailed to {}", to, e);
        }
    }
}
