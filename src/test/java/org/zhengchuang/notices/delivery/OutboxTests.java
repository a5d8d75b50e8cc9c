package org.zhengchuang.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengchuang.deadlines.reminders.ChatServer;
import org.zhengchuang.deadlines.reminders.MailServer;
import org.zhengchuang.deadlines.reminders.MovedClock;
import org.zhengchuang.deadlines.reminders.OwedDuties;
import org.zhengchuang.deadlines.reminders.ReminderTest;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.engine.TimePassed;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.Notices;

/** A real mail server takes the mails; a local web server plays the robots. */
@ReminderTest
class OutboxTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Autowired
    Outbox outbox;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    Choices choices;

    @Autowired
    Robots robots;

    @Autowired
    Notices notices;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private ChatServer chat;

    @BeforeEach
    void nothingIsOnItsWay() throws IOException, com.icegreen.greenmail.store.FolderException {
        for (var table :
                List.of("reminder", "delivery", "notice", "duty", "notice_robot_choice", "notice_choice", "robot")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update member set email = null, phone = null").update();
        jdbc.sql("update member set email = 'm0102@example.com', phone = '13800000102' where id = 'M0102'")
                .update();
        MailServer.theOne().purgeEmailFromAllMailboxes();
        clock.itIs(TODAY);
        chat = new ChatServer();
    }

    @AfterEach
    void theChatIsClosed() {
        chat.close();
    }

    @Test
    void oneMailTellsOfTwentyDutiesInThePersonsLanguage() throws Exception {
        var duties = new OwedDuties(jdbc);
        for (int i = 0; i < 20; i++) {
            duties.owe("M0102", "B01", TODAY.minusDays(20), TODAY);
        }
        choices.choose("M0102", new Choices.Choice("en", true, Set.of()));
        events.publishEvent(new TimePassed());
        events.publishEvent(new TimePassed());
        worker.deliver();
        worker.deliver();
        assertThat(mails()).hasSize(1);
        var mail = mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("Deadlines: 20 of your tasks are due soon or now");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("m0102@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var text = mail.getContent() instanceof jakarta.mail.Multipart parts ? parts : null;
        assertThat(text).isNotNull();
        assertThat(plainOf(mail))
                .contains("due 2026-03-12, today")
                .contains("https://zhengchuang.example/camunda/app/tasklist/default/#/?task=")
                .contains("https://zhengchuang.example/notices/r");
        assertThat(GreenMailUtil.getBody(mail)).contains("text/html");
    }

    private static String plainOf(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        while (content instanceof jakarta.mail.Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return (String) content;
    }

    private static List<MimeMessage> mails() {
        return List.of(MailServer.theOne().getReceivedMessages());
    }

    @Test
    void whoWantsNoMailOrHasNoAddressReadsInTheProduct() {
        choices.choose("M0102", new Choices.Choice("zh-CN", false, Set.of()));
        tell("M0102");
        tell("M0103");
        worker.deliver();
        assertThat(mails()).isEmpty();
        assertThat(count("notice")).isEqualTo(2);
        assertThat(count("delivery")).isZero();
    }

    @Test
    void speaksToWeComInItsForms() {
        choose(robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, chat.url("/cgi-bin/webhook/send?key=k"), ""));
        tell("M0102");
        worker.deliver();
        assertThat(chat.said()).hasSize(1);
        var said = chat.said().get(0);
        assertThat(said.address()).hasToString("/cgi-bin/webhook/send?key=k");
        assertThat(said.content().path("msgtype").asText()).isEqualTo("text");
        assertThat(said.content().at("/text/content").asText())
                .contains("办公室催办：示例任务", "https://zhengchuang.example/notices/");
        assertThat(said.content().at("/text/mentioned_mobile_list/0").asText()).isEqualTo("13800000102");

        choose(robots.add("二车间", Robot.Kind.WECOM, Robot.Form.MARKDOWN, chat.url("/w2"), ""));
        tell("M0102");
        worker.deliver();
        assertThat(chat.said().get(1).content().at("/markdown/content").asText())
                .startsWith("### ")
                .contains("](https://zhengchuang.example/notices/");
    }

    @Test
    void speaksToDingTalkSigned() throws Exception {
        choose(robots.add(
                "一车间", Robot.Kind.DINGTALK, Robot.Form.MARKDOWN, chat.url("/robot/send?access_token=t"), "SEC1"));
        tell("M0102");
        worker.deliver();
        var said = chat.said().get(0);
        assertThat(said.content().path("msgtype").asText()).isEqualTo("markdown");
        assertThat(said.content().at("/markdown/text").asText()).contains("@13800000102");
        assertThat(said.content().at("/at/atMobiles/0").asText()).isEqualTo("13800000102");
        var query = UriComponentsBuilder.fromUri(said.address()).build().getQueryParams();
        assertThat(query.getFirst("access_token")).isEqualTo("t");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("SEC1".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = Base64.getEncoder()
                .encodeToString(mac.doFinal((query.getFirst("timestamp") + "\nSEC1").getBytes(StandardCharsets.UTF_8)));
        assertThat(java.net.URLDecoder.decode(query.getFirst("sign"), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    /** The robot answers 500, then 200 with an error of its own, as both do; then it takes it. */
    @Test
    void aFailureIsRepeatedAfterGrowingPauses() {
        choose(robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, chat.url("/w"), ""));
        chat.answerNext(500, "");
        chat.answerNext(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        tell("M0102");
        worker.deliver();
        worker.deliver();
        assertThat(chat.said()).hasSize(1);
        assertThat(outbox.troubled(9)).extracting(Delivery::error).containsExactly("HTTP 500");

        passes(Duration.ofMinutes(1));
        worker.deliver();
        assertThat(chat.said()).hasSize(2);
        assertThat(outbox.troubled(9)).extracting(Delivery::error).containsExactly("45009 api freq out of limit");
        passes(Duration.ofMinutes(1));
        worker.deliver();
        assertThat(chat.said()).as("the second pause is longer").hasSize(2);
        passes(Duration.ofMinutes(4));
        worker.deliver();
        assertThat(chat.said()).hasSize(3);
        assertThat(outbox.troubled(9)).isEmpty();
        passes(Duration.ofDays(2));
        worker.deliver();
        assertThat(chat.said()).as("what arrived is not sent again").hasSize(3);
    }

    @Test
    void whatFailsTooOftenStopsUntilSomebodySendsItAgain() {
        choose(robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, chat.url("/w"), ""));
        tell("M0102");
        for (int attempt = 1; attempt <= 8; attempt++) {
            chat.answerNext(503, "");
            worker.deliver();
            passes(Duration.ofDays(1));
        }
        assertThat(outbox.troubled(9)).extracting(Delivery::state).containsExactly(Delivery.State.FAILED);
        worker.deliver();
        assertThat(chat.said()).hasSize(8);

        assertThat(outbox.retry(outbox.troubled(9).get(0).id())).isTrue();
        worker.deliver();
        assertThat(chat.said()).hasSize(9);
        assertThat(outbox.troubled(9)).isEmpty();
    }

    @Test
    void aPlaceThatIsDownKeepsNothingElseWaiting() {
        choose(robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, "http://127.0.0.1:1/w", ""));
        tell("M0102");
        tell("M0102");
        choose(robots.add("二车间", Robot.Kind.WECOM, Robot.Form.TEXT, chat.url("/w"), ""));
        tell("M0102");
        worker.deliver();
        assertThat(chat.said()).hasSize(1);
        assertThat(outbox.troubled(9))
                .as("one attempt is enough to see that it is down")
                .hasSize(1);
        assertThat(outbox.count(Set.of(Delivery.State.WAITING))).isEqualTo(2);
    }

    @Test
    void aMailOfADeadNodeGoesAgainUnderItsNameAndARobotsWordDoesNot() throws MessagingException {
        choices.choose(
                "M0102",
                new Choices.Choice(
                        "zh-CN",
                        true,
                        Set.of(robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, chat.url("/w"), "")
                                .id())));
        tell("M0102");
        jdbc.sql("update delivery set state = 'SENDING', leased_by = 'dead', leased_until = :until")
                .param("until", OffsetDateTime.now(clock).plusMinutes(3))
                .update();
        worker.deliver();
        assertThat(mails()).as("perhaps it still lives").isEmpty();
        passes(Duration.ofMinutes(4));
        worker.deliver();
        worker.deliver();
        assertThat(mails()).hasSize(1);
        var id = jdbc.sql("select id from notice").query(String.class).single();
        assertThat(mails().get(0).getMessageID()).isEqualTo("<" + id + ".mail@zhengchuang.example>");
        assertThat(chat.said()).isEmpty();
        assertThat(outbox.troubled(9)).extracting(Delivery::state).containsExactly(Delivery.State.UNCERTAIN);
    }

    @Test
    void aRobotNeedsAnAddressThatCanBeCalled() {
        for (var url : List.of("qyapi.weixin.qq.com/send", "file:///etc/passwd", "https://", "ht tp://x")) {
            assertThatThrownBy(() -> robots.add("一车间", Robot.Kind.WECOM, Robot.Form.TEXT, url, ""))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("notices.robot.url-wrong"));
        }
    }

    private void choose(Robot robot) {
        choices.choose("M0102", new Choices.Choice("zh-CN", false, Set.of(robot.id())));
    }

    private void tell(String person) {
        notices.post(List.of(new Notice.Draft(
                "t-" + UUID.randomUUID(),
                person,
                "test",
                Text.of("deadlines.urge.notice", "办公室", "示例任务"),
                null,
                null)));
    }

    private void passes(Duration time) {
        clock.moveTo(OffsetDateTime.now(clock).plus(time));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
