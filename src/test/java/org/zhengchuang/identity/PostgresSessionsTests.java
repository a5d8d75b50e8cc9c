package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.zhengchuang.OnPostgres;

/** What is written of a session, and when: the disk is not waited for with every request. */
@OnPostgres
class PostgresSessionsTests {

    @Autowired
    SessionRepository<? extends Session> sessions;

    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void thatItWasUsedAgainIsWrittenOnceAMinute() {
        var id = created(sessions);
        changed(sessions, id, session -> session.setLastAccessedTime(begun.plusSeconds(59)));
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(begun);
        changed(sessions, id, session -> session.setLastAccessedTime(begun.plusSeconds(61)));
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void whateverElseChangesIsWrittenAtOnce() {
        var id = created(sessions);
        changed(sessions, id, session -> session.setMaxInactiveInterval(Duration.ofMinutes(7)));
        assertThat(sessions.findById(id).getMaxInactiveInterval()).hasMinutes(7);
        changed(sessions, id, session -> session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, "M0110"));
        assertThat(sessions.findById(id).<String>getAttribute(PRINCIPAL_NAME_INDEX_NAME))
                .isEqualTo("M0110");
        var renamed = new String[1];
        changed(sessions, id, session -> renamed[0] = session.changeSessionId());
        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(renamed[0]).getLastAccessedTime()).isEqualTo(begun);
    }

    private <S extends Session> String created(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setLastAccessedTime(begun);
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void changed(SessionRepository<S> sessions, String id, Consumer<S> change) {
        var session = sessions.findById(id);
        change.accept(session);
        sessions.save(session);
    }
}
