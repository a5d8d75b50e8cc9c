package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.SupervisionStory;

/**
 * How many SQL statements people's doings take, which no busy machine falsifies. The database counts them itself. A figure
 * that falls is written down here; one that rises has a reason, or is a mistake.
 */
class StatementCountTests extends StageTest {

    private static final List<String> PAGES = List.of(
            "/", "/deadlines", "/deadlines/people", "/audit", "/api/deadlines", "/api/deadlines/people", "/api/audit");

    private static final String SMALL = "B12";

    /** Names are remembered for a minute, which may end just in the second of two counts. */
    private static final int FORGOTTEN = 5;

    @Autowired
    private CampaignStory story;

    @Autowired
    private SupervisionStory supervision;

    @Autowired
    private Roster roster;

    @Autowired
    private Appointments appointments;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void theDatabaseCounts() {
        database.execute("set query_statistics_max_entries 10000");
        openCampaign();
    }

    @AfterEach
    void theDatabaseRests() {
        database.execute("set query_statistics false");
    }

    /** The office has its own review to do from the beginning. */
    @Test
    void noPageAsksMoreForShowingMore() {
        var office = Visitor.signedIn(port, story.office());
        var own = roster.member(story.office()).branchId();
        start("preliminary-review", own);
        var few = asked(office);
        roster.branches().stream()
                .filter(branch -> !branch.id().equals(own))
                .forEach(branch -> start("preliminary-review", branch.id()));
        assertThat(asked(office)).isEqualTo(few);
    }

    /** The least of three looks counts: at some the application learns what it then remembers for a while. */
    private Map<String, Integer> asked(Visitor visitor) {
        var asked = new LinkedHashMap<String, Integer>();
        for (var page : PAGES) {
            asked.put(
                    page,
                    IntStream.range(0, 3)
                            .map(look -> statements(() -> look(visitor, page)))
                            .min()
                            .orElseThrow());
        }
        return asked;
    }

    private static void look(Visitor visitor, String path) {
        var answer = path.startsWith("/api/") ? visitor.get(path) : visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }

    @Test
    void aMembersTaskTakesNoMoreThanItDid() {
        start("preliminary-review", SMALL);
        story.complete("Task_ReviewBranch");
        var open = factory.open("Task_ReviewSelf");
        factory.complete(open.get(0), story.usual("Task_ReviewSelf"));
        assertThat(statements(() -> factory.complete(open.get(1), story.usual("Task_ReviewSelf"))))
                .isLessThanOrEqualTo(60);
    }

    /** The engine would leave out the groups without a right, and look through the rights on every open task for that. */
    @Test
    void nobodysRequestReadsTheWholeTableOfRights() {
        var member = Visitor.signedIn(port, "M0110");
        assertThat(statements(() -> look(member, "/engine-rest/task"))).isPositive();
        assertThat(factory.count("select count(*) from information_schema.query_statistics"
                        + " where lower(sql_statement) like '%distinct%group_id_%act_ru_authorization%'"))
                .isZero();
    }

    /** They do their own tasks themselves, whoever is away or holds a post. */
    @Test
    void whoIsAwayCostsNothingForTheTasksThatMembersDoThemselves() {
        int few = statements(this::theLeaderIsAway);
        start("preliminary-review", SMALL);
        start("preliminary-review", "B10");
        story.complete("Task_ReviewBranch");
        assertThat(factory.open("Task_ReviewSelf")).hasSizeGreaterThan(20);
        assertThat(statements(this::theLeaderIsAway) - few).isLessThanOrEqualTo(20);
    }

    private void theLeaderIsAway() {
        var leader = roster.holderOn(FactoryPost.LEADING_GROUP_LEADER, roster.today());
        var other = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
        appointments.declareAbsence(leader, roster.today(), roster.today(), other, "出差(示例)", other);
        appointments.backAgain(leader);
    }

    @Test
    void aSheetTakesSoMuchMoreForEachFurtherMember() {
        var large = roster.branches().stream()
                .map(branch -> branch.id())
                .max(java.util.Comparator.comparing(
                        branch -> roster.members(branch).size()))
                .orElseThrow();
        supervision.begin(1, SMALL, large);
        factory.toTheNextTimer();
        var task = "Task_InspectMembers";
        int few = statements(() -> factory.complete(factory.open(task, supervision.key(SMALL)), story.usual(task)));
        int many = statements(() -> factory.complete(factory.open(task, supervision.key(large)), story.usual(task)));
        int more = roster.members(large).size() - roster.members(SMALL).size();
        assertThat(many - few).isLessThanOrEqualTo(more + FORGOTTEN);
    }

    /** Those of the processes that it wakes with it. */
    private int statements(Runnable work) {
        factory.letTheWakerFinish();
        database.execute("set query_statistics false");
        database.execute("set query_statistics true");
        work.run();
        factory.letTheWakerFinish();
        return factory.count("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                + " where sql_statement not in ('COMMIT', 'ROLLBACK')");
    }
}
