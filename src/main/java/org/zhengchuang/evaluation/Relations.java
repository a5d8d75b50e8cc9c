package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/** The declared relations (利害关系申报). They are asked when an evaluation opens; none is ever taken back. */
@Component
class Relations {

    enum Kind {
        KIN,
        OTHER
    }

    /** A relation as one of the two sees it. */
    record Relation(String otherId, String otherName, Kind kind) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Relations(JdbcClient jdbc, Clock clock, Roster roster, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.events = events;
    }

    /** What this person declared. */
    List<Relation> of(String memberId) {
        return jdbc.sql("""
                        select r.related_id as other_id, m.name as other_name, r.kind
                          from declared_relation r join member m on m.id = r.related_id
                         where r.member_id = :memberId order by r.related_id
                        """).param("memberId", memberId).query(Relation.class).list();
    }

    /**
     * The number of whoever has this number, or this name.
     *
     * @throws Refusal where nobody has, or several have
     */
    String called(String nameOrNumber) {
        var found = roster.members().stream()
                .filter(member ->
                        member.id().equals(nameOrNumber) || member.name().equals(nameOrNumber))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal("evaluation.relation.nobody", nameOrNumber);
        }
        if (found.size() > 1) {
            throw new Refusal(
                    "evaluation.relation.several",
                    nameOrNumber,
                    found.stream()
                            .map(member -> member.id() + "（"
                                    + roster.branch(member.branchId()).name() + "）")
                            .collect(Collectors.joining("、")));
        }
        return found.get(0).id();
    }

    /** @throws Refusal where there is no such person, or it is he himself */
    @Transactional
    public void declare(String memberId, String relatedId, Kind kind) {
        if (memberId.equals(relatedId)) {
            throw new Refusal("evaluation.relation.self");
        }
        roster.member(relatedId);
        if (of(memberId).stream().anyMatch(relation -> relation.otherId().equals(relatedId))) {
            return;
        }
        jdbc.sql("""
                        insert into declared_relation (member_id, related_id, kind, declared_at)
                        values (:memberId, :relatedId, :kind, :now)
                        """)
                .param("memberId", memberId)
                .param("relatedId", relatedId)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new RelationDeclared(memberId, kind.name()));
    }

    /** With whom each of these people is related, whichever of the two declared it. */
    Map<String, Set<String>> of(Collection<String> memberIds) {
        record Pair(String memberId, String relatedId) {}
        var related = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        select member_id, related_id from declared_relation
                         where member_id in (:ids) or related_id in (:ids)
                        """).param("ids", memberIds).query(Pair.class).list().forEach(pair -> {
            related.computeIfAbsent(pair.memberId(), id -> new HashSet<>()).add(pair.relatedId());
            related.computeIfAbsent(pair.relatedId(), id -> new HashSet<>()).add(pair.memberId());
        });
        return related;
    }
}
