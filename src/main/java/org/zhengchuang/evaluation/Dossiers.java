package org.zhengchuang.evaluation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.evaluation.Dossier.Decided;
import org.zhengchuang.evaluation.Dossier.Examination;
import org.zhengchuang.evaluation.Dossier.Judged;
import org.zhengchuang.evaluation.Dossier.Opinion;

/** Reads the nominees' dossiers, one question for each table however many nominees there are. */
@Component
public class Dossiers {

    private record Head(
            String id,
            Track track,
            String subjectId,
            String name,
            String branchId,
            String branchName,
            String deeds,
            int votesFor,
            int voters,
            Step stoppedAtStep,
            String stoppedReason) {}

    private record OfNominee<T>(String id, T part) {}

    private static final String ID = "track || '-' || subject_id as id";

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Dossier> find(String campaignId, String id) {
        return all(campaignId).stream()
                .filter(dossier -> dossier.id().equals(id))
                .findFirst();
    }

    /** Those who were decided on by their place, then the others, branch by branch. */
    public List<Dossier> all(String campaignId) {
        var judgements = grouped(judgements(campaignId));
        var opinions = grouped(opinions(campaignId));
        var examinations = grouped(examinations(campaignId));
        var decisions = grouped(decisions(campaignId));
        return heads(campaignId).stream()
                .map(head -> new Dossier(
                        campaignId,
                        head.track(),
                        head.subjectId(),
                        head.name(),
                        head.branchId(),
                        head.branchName(),
                        head.deeds(),
                        head.votesFor(),
                        head.voters(),
                        head.stoppedAtStep(),
                        head.stoppedReason(),
                        judgements.apply(head.id()),
                        opinions.apply(head.id()),
                        examinations.apply(head.id()).stream().findFirst().orElse(null),
                        decisions.apply(head.id()).stream().findFirst().orElse(null)))
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .toList();
    }

    private static int place(Dossier dossier) {
        return dossier.decided() == null ? Integer.MAX_VALUE : dossier.decided().place();
    }

    private static <T> Function<String, List<T>> grouped(Stream<OfNominee<T>> parts) {
        var byId = parts.collect(
                Collectors.groupingBy(OfNominee<T>::id, Collectors.mapping(OfNominee<T>::part, Collectors.toList())));
        return id -> byId.getOrDefault(id, List.of());
    }

    private List<Head> heads(String campaignId) {
        return jdbc.sql("""
                        select n.track || '-' || n.subject_id as id, t.code as track_code, t.title as track_title,
                               t.kind as track_kind, n.subject_id, n.name, n.branch_id, b.name as branch_name, n.deeds,
                               n.votes_for, n.voters, n.stopped_at_step, n.stopped_reason
                          from nominee n join branch b on b.id = n.branch_id
                          join campaign_track t on t.campaign_id = n.campaign_id and t.code = n.track
                         where n.campaign_id = :campaignId order by n.track, n.branch_id, n.subject_id
                        """).param("campaignId", campaignId).query(Head.class).list();
    }

    private Stream<OfNominee<Judged>> judgements(String campaignId) {
        return jdbc
                .sql("select " + ID
                        + ", criterion, met, basis from judgement where campaign_id = :campaignId order by judged_at")
                .param("campaignId", campaignId)
                .query((row, number) -> new OfNominee<>(
                        row.getString("id"),
                        new Judged(row.getString("criterion"), row.getBoolean("met"), row.getString("basis"))))
                .list()
                .stream();
    }

    private Stream<OfNominee<Opinion>> opinions(String campaignId) {
        return jdbc
                .sql("select " + ID + """
                        , d.name, o.agrees, o.reason, cast(o.given_at as date) as given_on
                          from opinion o join department d on d.id = o.department_id
                         where o.campaign_id = :campaignId order by d.id
                        """)
                .param("campaignId", campaignId)
                .query((row, number) -> new OfNominee<>(
                        row.getString("id"),
                        new Opinion(
                                row.getString("name"),
                                row.getBoolean("agrees"),
                                row.getString("reason"),
                                row.getObject("given_on", LocalDate.class))))
                .list()
                .stream();
    }

    private Stream<OfNominee<Examination>> examinations(String campaignId) {
        return jdbc
                .sql("select " + ID
                        + ", examined_on, sources, findings from examination where campaign_id = :campaignId")
                .param("campaignId", campaignId)
                .query((row, number) -> new OfNominee<>(
                        row.getString("id"),
                        new Examination(
                                row.getObject("examined_on", LocalDate.class),
                                row.getString("sources"),
                                row.getString("findings"))))
                .list()
                .stream();
    }

    private Stream<OfNominee<Decided>> decisions(String campaignId) {
        return jdbc
                .sql("select " + ID + """
                        , d.round, d.place, floor(d.points_sum * 100 / d.parts) / 100 as score, d.line, d.awarded, d.reason,
                          d.overtaking_reason, m.held_on
                          from decision_on d join decision h on h.campaign_id = d.campaign_id and h.round = d.round
                          join meeting m on m.id = h.meeting_id
                         where d.campaign_id = :campaignId order by d.round desc
                        """)
                .param("campaignId", campaignId)
                .query((row, number) -> new OfNominee<>(
                        row.getString("id"),
                        new Decided(
                                row.getInt("round"),
                                row.getInt("place"),
                                row.getBigDecimal("score").setScale(2, RoundingMode.DOWN),
                                row.getBigDecimal("line"),
                                row.getBoolean("awarded"),
                                row.getString("reason"),
                                row.getString("overtaking_reason"),
                                row.getObject("held_on", LocalDate.class))))
                .list()
                .stream();
    }
}
