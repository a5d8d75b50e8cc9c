package org.zhengchuang.deadlines.reminders;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server for the whole test run; nodes under test send to it. */
public final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail GREEN_MAIL = started();

    private static GreenMail started() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    public static GreenMail theOne() {
        return GREEN_MAIL;
    }

    public static int port() {
        return GREEN_MAIL.getSmtp().getPort();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mailServer",
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", port(),
                                "zhengchuang.notices.address", "https://zhengchuang.example",
                                "zhengchuang.notices.from", "zhengchuang@example.com")));
    }
}
