package org.zhengchuang.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Answer.Ground;

/**
 * Finds the one person who answers, on any day, so that no task is ever without one (R40). Named for the stage, else for
 * the campaign; when absent, his substitute; when nobody is left, the secretary, a deputy, the campaign office, the
 * Party secretary. Only who is on the roster and has an account can answer, for nobody else could do the task.
 */
class Accountability {

    private final JdbcClient jdbc;

    Accountability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answer answer(String branchId, Stage stage, LocalDate day) {
        return named(branchId, stage.name(), day)
                .flatMap(owner -> answer(owner, Ground.STAGE_OWNER, Ground.SUBSTITUTE, day))
                .or(() -> named(branchId, "ALL", day)
                        .flatMap(owner -> answer(owner, Ground.OWNER, Ground.SUBSTITUTE, day)))
                .orElseGet(() -> secretary(branchId, day));
    }

    Answer secretary(String branchId, LocalDate day) {
        return byOffice(branchId, OfficeKind.SECRETARY, Ground.SECRETARY, day)
                .or(() -> byOffice(branchId, OfficeKind.DEPUTY_SECRETARY, Ground.DEPUTY_SECRETARY, day))
                .orElseGet(() -> new Answer(holder(FactoryPost.CAMPAIGN_OFFICE, day), Ground.CAMPAIGN_OFFICE));
    }

    String holder(FactoryPost post, LocalDate day) {
        Supplier<Optional<String>> next = () -> post == FactoryPost.CAMPAIGN_OFFICE
                ? findHolder(FactoryPost.PARTY_SECRETARY, day)
                : findHolder(FactoryPost.CAMPAIGN_OFFICE, day).or(() -> findHolder(FactoryPost.PARTY_SECRETARY, day));
        return findHolder(post, day).or(next).orElseThrow(() -> new Refusal("roster.nobody", post.text()));
    }

    Optional<String> findHolder(FactoryPost post, LocalDate day) {
        return first(
                jdbc.sql("""
                                select member_id from post_term
                                where post = :post and from_on <= :day and (until_on is null or until_on > :day)
                                order by from_on, member_id
                                """)
                        .param("post", post.name())
                        .param("day", day)
                        .query(String.class)
                        .list(),
                day);
    }

    String departmentPerson(String departmentId, LocalDate day) {
        return first(
                        jdbc.sql("""
                                        select member_id from department_person_term
                                        where department_id = :department
                                          and from_on <= :day and (until_on is null or until_on > :day)
                                        """)
                                .param("department", departmentId)
                                .param("day", day)
                                .query(String.class)
                                .list(),
                        day)
                .orElseGet(() -> holder(FactoryPost.CAMPAIGN_OFFICE, day));
    }

    /** He himself, or while he is absent his substitute, and so on; nobody when all of them are away. */
    Optional<String> acting(String memberId, LocalDate day) {
        var asked = new HashSet<String>();
        var candidate = Optional.of(memberId);
        while (candidate.isPresent() && asked.add(candidate.get())) {
            var substitute = substitute(candidate.get(), day);
            if (substitute.isEmpty()) {
                return candidate.filter(who -> canAnswer(who, day));
            }
            candidate = substitute;
        }
        return Optional.empty();
    }

    private Optional<Answer> answer(String named, Ground ground, Ground otherwise, LocalDate day) {
        return acting(named, day).map(who -> new Answer(who, who.equals(named) ? ground : otherwise));
    }

    private Optional<String> named(String branchId, String stage, LocalDate day) {
        return jdbc.sql("""
                        select o.member_id from stage_owner_term o join membership_term m
                          on m.member_id = o.member_id and m.branch_id = o.branch_id
                          and m.from_on <= :day and (m.until_on is null or m.until_on > :day)
                        where o.branch_id = :branch and o.stage = :stage
                          and o.from_on <= :day and (o.until_on is null or o.until_on > :day)
                        """)
                .param("branch", branchId)
                .param("stage", stage)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    private Optional<Answer> byOffice(String branchId, OfficeKind kind, Ground ground, LocalDate day) {
        return first(
                        jdbc.sql("""
                                        select o.member_id from office o join membership_term m
                                          on m.member_id = o.member_id and m.branch_id = o.branch_id
                                          and m.from_on <= :day and (m.until_on is null or m.until_on > :day)
                                        where o.branch_id = :branch and o.kind = :kind
                                          and o.from_on <= :day and (o.until_on is null or o.until_on > :day)
                                        order by o.from_on, o.member_id
                                        """)
                                .param("branch", branchId)
                                .param("kind", kind.name())
                                .param("day", day)
                                .query(String.class)
                                .list(),
                        day)
                .map(who -> new Answer(who, ground));
    }

    private Optional<String> first(List<String> holders, LocalDate day) {
        return holders.stream().flatMap(holder -> acting(holder, day).stream()).findFirst();
    }

    private Optional<String> substitute(String memberId, LocalDate day) {
        return jdbc.sql("""
                        select substitute_id from absence
                        where member_id = :member and from_on <= :day and to_on >= :day
                        """)
                .param("member", memberId)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    private boolean canAnswer(String memberId, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from member m join membership_term t on t.member_id = m.id
                        where m.id = :member and m.account and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
                        """)
                        .param("member", memberId)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
