package org.zhengchuang.notices.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Member;

/**
 * Says a letter in a chat group, in the form that the robots of WeCom (企业微信) and DingTalk (钉钉) take. Both answer 200 also
 * where they refuse; what counts is {@code errcode}.
 */
@Component
class RobotChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What WeCom takes at most, in bytes; DingTalk takes more. */
    private static final Map<Robot.Form, Integer> LONGEST = Map.of(Robot.Form.TEXT, 2_048, Robot.Form.MARKDOWN, 4_096);

    /** A redirect of a webhook is no answer of a robot, and could lead anywhere. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final ObjectMapper json;
    private final MessageSource messages;

    RobotChannel(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    void send(Robot robot, Member to, Letter letter) throws DeliveryFailed {
        post(robot, content(robot, to, letter));
    }

    /** Says one sentence, so that the administrator sees whether the robot works. */
    void greet(Robot robot, String sentence) throws DeliveryFailed {
        post(robot, wrapped(robot, sentence, sentence, null));
    }

    private Map<String, Object> content(Robot robot, Member to, Letter letter) {
        var markdown = robot.form() == Robot.Form.MARKDOWN;
        var phone = to.phone() == null || to.phone().isBlank() ? null : to.phone();
        var text = new StringBuilder();
        // DingTalk mentions somebody where his number stands in the markdown itself.
        var name =
                markdown && phone != null && robot.kind() == Robot.Kind.DINGTALK ? to.name() + " @" + phone : to.name();
        text.append(markdown ? "### " : "").append(name).append(' ').append(letter.title());
        int left = LONGEST.get(robot.form()) - bytes(text.toString()) - bytes(ending(letter, markdown, 99_999));
        int said = 0;
        for (var line : letter.lines()) {
            var one = "\n" + (markdown ? "> " : "- ") + line.text();
            left -= bytes(one);
            if (left < 0) {
                break;
            }
            text.append(one);
            said++;
        }
        text.append(ending(letter, markdown, letter.more() + letter.lines().size() - said));
        return wrapped(robot, letter.title(), text.toString(), phone);
    }

    private String ending(Letter letter, boolean markdown, int more) {
        var rest =
                more > 0 ? "\n" + messages.getMessage("notices.mail.more", new Object[] {more}, letter.language()) : "";
        var read = messages.getMessage("notices.mail.read", null, letter.language());
        return rest + "\n" + (markdown ? "[" + read + "](" + letter.link() + ")" : read + " " + letter.link());
    }

    private static Map<String, Object> wrapped(Robot robot, String title, String text, String phone) {
        var phones = phone == null ? List.of() : List.of(phone);
        if (robot.kind() == Robot.Kind.WECOM) {
            return robot.form() == Robot.Form.MARKDOWN
                    ? Map.of("msgtype", "markdown", "markdown", Map.of("content", text))
                    : Map.of("msgtype", "text", "text", Map.of("content", text, "mentioned_mobile_list", phones));
        }
        var at = Map.of("atMobiles", phones, "isAtAll", false);
        return robot.form() == Robot.Form.MARKDOWN
                ? Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text), "at", at)
                : Map.of("msgtype", "text", "text", Map.of("content", text), "at", at);
    }

    private void post(Robot robot, Map<String, Object> content) throws DeliveryFailed {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address(robot, System.currentTimeMillis()))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(content)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new DeliveryFailed("HTTP " + answer.statusCode());
            }
            var said = json.readTree(answer.body());
            if (said.path("errcode").asInt(-1) != 0) {
                throw new DeliveryFailed(said.path("errcode").asText("?") + " "
                        + said.path("errmsg").asText());
            }
        } catch (JsonProcessingException unreadable) {
            throw new DeliveryFailed("Not the answer of a robot", unreadable);
        } catch (IOException failure) {
            throw new DeliveryFailed(failure.toString(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("Interrupted", stopped);
        }
    }

    /** DingTalk's signature: time and secret, keyed with the secret; it is valid for an hour, so the real time counts. */
    static URI address(Robot robot, long millis) {
        if (robot.kind() == Robot.Kind.WECOM || robot.secret() == null) {
            return URI.create(robot.url());
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(robot.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((millis + "\n" + robot.secret()).getBytes(StandardCharsets.UTF_8));
            var sign = URLEncoder.encode(Base64.getEncoder().encodeToString(signed), StandardCharsets.UTF_8);
            var separator = robot.url().contains("?") ? "&" : "?";
            return URI.create(robot.url() + separator + "timestamp=" + millis + "&sign=" + sign);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
