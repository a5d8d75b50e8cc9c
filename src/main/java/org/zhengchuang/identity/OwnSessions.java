package org.zhengchuang.identity;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** A person's sessions on every device and node. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void endAll(String accountId) {
        sessions.findByPrincipalName(accountId).keySet().forEach(sessions::deleteById);
    }
}
