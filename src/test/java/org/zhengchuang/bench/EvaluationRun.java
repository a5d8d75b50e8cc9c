package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBookProposal;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * A process of its own for the preliminary review and the evaluation: everybody hands in his self-review, and the ranking of very
 * many nominees, scored item by item by several people, is asked for over HTTP as the Party committee looks at it.
 */
final class EvaluationRun {

    private static final int NOMINEES = 500;
    private static final int ITEMS = 12;
    private static final int SCORERS = 5;
    private static final int LOOKS = 40;
    private static final int BATCH = 5_000;

    record Figures(Pace selfReviews, int nominees, int scores, Pace ranking) {}

    private final Factory factory;
    private final Rehearsal rehearsal;
    private final Roster roster;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final OffsetDateTime now;
    private final String campaign;

    private EvaluationRun(Factory factory) {
        this.factory = factory;
        this.rehearsal = factory.the(Rehearsal.class);
        this.roster = factory.the(Roster.class);
        this.tasks = factory.the(TaskService.class);
        this.jdbc = new JdbcTemplate(factory.the(DataSource.class));
        this.now = OffsetDateTime.now(factory.the(RehearsalClock.class));
        factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor().shutdown();
        this.campaign = opened();
    }

    /** Arguments: how many branches the factory has, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        try (var factory = new Factory(Database.fresh(settings), Integer.parseInt(arguments[0]), settings.members())) {
            new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), new EvaluationRun(factory).measure());
        }
        System.exit(0);
    }

    /** A campaign whose book has so many items for members. */
    private String opened() {
        var office = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
        var id = factory.the(Campaigns.class)
                .open(2026, "示例活动", "示例主题", "示例任务", roster.today().plusMonths(9), office)
                .id();
        var books = factory.the(RuleBooks.class);
        var usual = RuleBookProposal.of(id, key -> key);
        var items = new ArrayList<>(usual.items(Track.BRANCH));
        for (int item = 1; item <= ITEMS; item++) {
            items.add(new RuleItem("M" + item, "MEMBER", "条目" + item, BigDecimal.TEN, true, RuleItem.USUAL_STEP));
        }
        books.draft(
                new RuleBook(
                        id, 0, usual.trackRules(), usual.conditions(), null, items, usual.counting(), usual.extras()),
                office);
        books.freezeLatest(id);
        return id;
    }

    private Figures measure() {
        return new Figures(selfReviews(), NOMINEES, NOMINEES * ITEMS * SCORERS, ranking());
    }

    private Pace selfReviews() {
        var runtime = factory.the(RuntimeService.class);
        roster.branches()
                .forEach(branch -> runtime.startProcessInstanceByKey(
                        "preliminary-review",
                        campaign + "/" + branch.id(),
                        Map.of("campaignId", campaign, "branchId", branch.id())));
        rehearsal.letTimeWork();
        var open = new ArrayList<>(
                tasks.createTaskQuery().taskDefinitionKey("Task_ReviewSelf").list());
        Collections.shuffle(open, new Random(1));
        return Clients.work(Settings.CLIENTS, open, this::review);
    }

    private void review(Task task) {
        rehearsal.complete(
                task,
                form -> form.putAll(Map.of(
                        "summary",
                        "一年来完成了各项生产任务，参加了全部组织生活。",
                        "goal",
                        "下半年提出两项合理化建议。",
                        "gaps",
                        List.of(Map.of("itemCode", "M1", "text", "学习笔记不够完整")))));
    }

    private Pace ranking() {
        fill();
        var page = "/campaigns/" + campaign + "/decision";
        var secretary = Visitor.signedIn(
                factory.port(),
                roster.holdersOf(FactoryPost.PARTY_SECRETARY).get(0).id());
        look(secretary, page, LOOKS / 4);
        return look(secretary, page, LOOKS);
    }

    /** Everybody scored in full and decided upon, as after the committee's meeting. */
    private void fill() {
        var members = roster.members().stream()
                .filter(member -> member.branchId() != null)
                .toList();
        var nominees = members.subList(0, NOMINEES);
        var scorers = members.subList(members.size() - SCORERS, members.size());
        insert(
                "evaluation (campaign_id, rule_book_version, opened_at)",
                List.<Object[]>of(new Object[] {campaign, 1, now}));
        insert(
                "meeting (id, campaign_id, kind, held_on, place, chair, content, recorded_by, recorded_at)",
                List.<Object[]>of(
                        new Object[] {"bench", campaign, "DECISION", roster.today(), "会议室", "书记", "集体研究", "bench", now
                        }));
        insert(
                "decision (campaign_id, round, meeting_id, decided_by, decided_at)",
                List.<Object[]>of(new Object[] {campaign, 1, "bench", "bench", now}));
        insert(
                "nominee (campaign_id, track, subject_id, branch_id, name, deeds, votes_for, voters)",
                rows(nominees, member -> new Object[] {
                    campaign, "MEMBER", member.id(), member.branchId(), member.name(), "带头完成技术攻关", 15, 20
                }));
        insert("scorer (campaign_id, member_id, ground, place)", rows(scorers, member ->
                new Object[] {campaign, member.id(), "PARTY_COMMITTEE", scorers.indexOf(member)}));
        var scores = new ArrayList<Object[]>();
        for (var nominee : nominees) {
            for (var scorer : scorers) {
                for (int item = 1; item <= ITEMS; item++) {
                    scores.add(score(nominee, scorer, item));
                }
            }
        }
        insert(
                "score (campaign_id, track, subject_id, item_code, scorer_id, rule_book_version, points, basis, scored_by,"
                        + " scored_at)",
                scores);
        insert(
                "decision_on (campaign_id, round, track, subject_id, place, points_sum, parts, line, awarded, reason)",
                rows(nominees, member -> new Object[] {
                    campaign, 1, "MEMBER", member.id(), nominees.indexOf(member) + 1, 90, 1, 85, false, "名额有限"
                }));
    }

    private Object[] score(Member nominee, Member scorer, int item) {
        var points =
                BigDecimal.valueOf(16 + (nominee.id().hashCode() + item & 3)).divide(BigDecimal.valueOf(2));
        return new Object[] {
            campaign, "MEMBER", nominee.id(), "M" + item, scorer.id(), 1, points, "台账", scorer.id(), now
        };
    }

    private static List<Object[]> rows(List<Member> members, Function<Member, Object[]> row) {
        return members.stream().map(row).toList();
    }

    /** @param into the table with its columns */
    private void insert(String into, List<Object[]> rows) {
        var places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(
                    "insert into " + into + " values (" + places + ")",
                    rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    private static Pace look(Visitor visitor, String page, int looks) {
        return Clients.work(Settings.CLIENTS, Collections.nCopies(looks, page), path -> {
            var answer = visitor.open(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        });
    }
}
