package org.zhengchuang.commendation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** Proposals to take an honour back (撤销荣誉): one proposes, the Party committee decides. */
@Component
class Revocations {

    /** A proposal that is not decided yet. */
    record Proposal(String id, int number, String reason, String proposedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final HonourRegister register;

    Revocations(JdbcClient jdbc, Clock clock, HonourRegister register) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.register = register;
    }

    Proposal get(String id) {
        return jdbc.sql("select id, number, reason, proposed_by from honour_revocation where id = :id")
                .param("id", id)
                .query(Proposal.class)
                .single();
    }

    String propose(int number, String reason, String by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into honour_revocation (id, number, reason, proposed_by, proposed_at)
                        values (:id, :number, :reason, :by, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("reason", reason)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** @throws Refusal where he who decides has proposed it himself, or the honour is taken back already */
    void decide(String id, boolean revoked, String opinion, String by) {
        var proposal = get(id);
        if (proposal.proposedBy().equals(by)) {
            throw new Refusal("commendation.revocation.own-proposal");
        }
        jdbc.sql("""
                        update honour_revocation set revoked = :revoked, opinion = :opinion, decided_by = :by,
                               decided_at = :now
                         where id = :id
                        """)
                .param("revoked", revoked)
                .param("opinion", opinion)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (revoked) {
            register.revoke(proposal.number(), proposal.reason(), by);
        }
    }
}
