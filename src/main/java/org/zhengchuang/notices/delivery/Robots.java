package org.zhengchuang.notices.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** The robots that the administrator set up. */
@Component
class Robots {

    private static final String SELECT = "select id, name, kind, form, url, secret from robot ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Robots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Robot> all() {
        return jdbc.sql(SELECT + "where removed_at is null order by name, id")
                .query(Robot.class)
                .list();
    }

    /** The robot, also one that was removed meanwhile. */
    Optional<Robot> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Robot.class)
                .optional();
    }

    /** @throws Refusal where the address is none that can be called */
    Robot add(String name, Robot.Kind kind, Robot.Form form, String url, String secret) {
        if (name.isBlank()) {
            throw new Refusal("notices.robot.name-missing");
        }
        var robot = new Robot(
                UUID.randomUUID().toString(),
                name.strip(),
                kind,
                form,
                checked(url.strip()),
                secret == null || secret.isBlank() ? null : secret.strip());
        jdbc.sql("""
                        insert into robot (id, name, kind, form, url, secret, created_at)
                        values (:id, :name, :kind, :form, :url, :secret, :now)
                        """)
                .param("id", robot.id())
                .param("name", robot.name())
                .param("kind", kind.name())
                .param("form", form.name())
                .param("url", robot.url())
                .param("secret", robot.secret())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return robot;
    }

    /** Nothing goes to it any more; what went remains to be seen. */
    void remove(String id) {
        jdbc.sql("update robot set removed_at = :now where id = :id and removed_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        jdbc.sql("delete from notice_robot_choice where robot_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update delivery set state = 'FAILED', done_at = :now where robot_id = :id and state = 'WAITING'")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static String checked(String url) {
        try {
            var address = new URI(url);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new Refusal("notices.robot.url-wrong");
        }
        throw new Refusal("notices.robot.url-wrong");
    }
}
