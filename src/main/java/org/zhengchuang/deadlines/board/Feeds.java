package org.zhengchuang.deadlines.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.deadlines.CalendarFeedChanged;
import org.zhengchuang.roster.Roster;

/**
 * The secrets of the personal calendar feeds. A phone fetches a feed without signing in, so the address is the key to it:
 * it is shown once, only its hash is kept, and a new one makes the old one worthless. Whoever has no account any more has
 * no feed.
 */
@Component
class Feeds {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient jdbc, Roster roster, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.events = events;
    }

    /** When the person's feed got the address that it has; nothing where he has none. */
    Optional<OffsetDateTime> since(String person) {
        return jdbc.sql("select made_at from calendar_feed where person = :person")
                .param("person", person)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** A new secret for the person's feed; the one before is no longer valid. */
    @Transactional
    public String renew(String person) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        delete(person);
        jdbc.sql("insert into calendar_feed (person, secret_hash, made_at) values (:person, :hash, :now)")
                .param("person", person)
                .param("hash", hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CalendarFeedChanged(person, true));
        return secret;
    }

    @Transactional
    public void stop(String person) {
        if (delete(person) > 0) {
            events.publishEvent(new CalendarFeedChanged(person, false));
        }
    }

    private int delete(String person) {
        return jdbc.sql("delete from calendar_feed where person = :person")
                .param("person", person)
                .update();
    }

    Optional<String> personOf(String secret) {
        return jdbc.sql("select person from calendar_feed where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(String.class)
                .optional()
                .filter(person -> roster.find(person)
                        .filter(member -> member.active() && member.account())
                        .isPresent());
    }

    /** A secret of 256 random bits cannot be guessed, so that a fast hash is enough. */
    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
