package org.zhengchuang.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.zhengchuang.audit.LedgerTable;

/** The head of the chain goes, once a day, to whoever is to keep it. */
class HeadMailTests {

    @TempDir
    Path folder;

    @Test
    void theFirstHeadOfADayIsMailedToAllWhoKeepIt() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (var table = new LedgerTable("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")) {
            var mail = mail(server.getSmtp().getPort(), "discipline@example.org, auditor@example.org");
            var heads = Heads.in(folder.resolve("heads.txt"));
            var sealer = new Sealer(
                    table.jdbc, table.transactions, heads, event -> mail.send((HeadOfDay) event), table.clock);
            table.enter(3);
            sealer.sealAll();
            table.clock.pass(60);
            table.enter(2);
            sealer.sealAll();

            assertThat(heads.all()).hasSize(2);
            assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(letter -> {
                assertThat(letter.getSubject()).contains("1");
                assertThat(GreenMailUtil.getBody(letter))
                        .contains(heads.all().get(0).hash());
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsDownKeepsNothingFromBeingSealed() {
        try (var table = new LedgerTable("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")) {
            var mail = mail(1, "auditor@example.org");
            var heads = Heads.in(folder.resolve("heads.txt"));
            table.enter(1);

            assertThat(new Sealer(
                                    table.jdbc,
                                    table.transactions,
                                    heads,
                                    event -> mail.send((HeadOfDay) event),
                                    table.clock)
                            .sealAll())
                    .isOne();
        }
    }

    private static HeadMail mail(int port, String to) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/audit");
        messages.setDefaultEncoding("UTF-8");
        return new HeadMail(beans.getBeanProvider(JavaMailSender.class), messages, to, "zhengchuang@example.org");
    }
}
