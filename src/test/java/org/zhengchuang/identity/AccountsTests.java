package org.zhengchuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.engine.RehearsalClock;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.Roster;

/** Accounts follow the sample factory's roster. Each test takes people of its own. */
@ServedApplication
class AccountsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Roster roster;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountTable table;

    @Autowired
    private AccountStates states;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RehearsalClock clock;

    private Member plainMember(int which) {
        return roster.members().stream()
                .filter(member -> member.account()
                        && roster.postsOf(member.id()).isEmpty()
                        && roster.officesOf(member.id()).isEmpty())
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private void leaves(Member member) {
        transactions.executeWithoutResult(transaction -> {
            moved(member, null, roster.today());
            events.publishEvent(new MemberLeft(member.id(), member.branchId(), roster.today(), "调出"));
        });
    }

    private void moved(Member member, String branch, LocalDate from) {
        jdbc.sql("delete from membership where member_id = :id and from_on = :from")
                .param("id", member.id())
                .param("from", from)
                .update();
        jdbc.sql("""
                        insert into membership (member_id, from_on, branch_id, reason, recorded_by, recorded_at)
                        values (:id, :from, :branch, '试', 'test', current_timestamp)""")
                .param("id", member.id())
                .param("from", from)
                .param("branch", branch)
                .update();
    }

    @Test
    void everybodyOnTheRosterWhoSignsInHasAnAccountAndNobodyElse() {
        var people = roster.members().stream()
                .filter(Member::account)
                .map(Member::id)
                .toList();
        var without =
                roster.members().stream().filter(member -> !member.account()).toList();

        assertThat(without).isNotEmpty();
        assertThat(table.all().stream()
                        .filter(account -> account.open() && account.origin() == Account.Origin.ROSTER)
                        .map(Account::id))
                .containsAll(people.subList(10, people.size()))
                .doesNotContainAnyElementsOf(without.stream().map(Member::id).toList());
    }

    @Test
    void groupsAreThoseOfTodaysOfficesAndPosts() {
        var office = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();

        assertThat(groupsOf(office)).contains("office", "members").doesNotContain("camunda-admin");
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(groupsOf(roster.branches().stream()
                        .flatMap(branch -> roster.offices(branch.id()).stream())
                        .findFirst()
                        .orElseThrow()
                        .memberId()))
                .contains("committee", "secretaries", "members");
    }

    private Iterable<String> groupsOf(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Test
    void whoLeavesIsSignedOutAtOnceAndCannotSignInUntilHeComesBack() {
        var member = plainMember(0);
        var person = Visitor.signedIn(port, member.id());
        var program = Visitor.program(port, member.id(), Visitor.SAMPLE_PASSWORD);
        person.open("/camunda/app/tasklist/default/");
        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(200);

        leaves(member);

        assertThat(person.open("/").statusCode()).isEqualTo(302);
        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(Visitor.stranger(port)
                        .signIn(member.id(), Visitor.SAMPLE_PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?closed"));
        assertThat(groupsOf(member.id())).isEmpty();

        transactions.executeWithoutResult(transaction -> {
            moved(member, member.branchId(), roster.today());
            events.publishEvent(new MemberJoined(member.id(), member.branchId(), roster.today()));
        });

        assertThat(Visitor.signedIn(port, member.id()).open("/").statusCode()).isEqualTo(200);
    }

    /** Another node tells this one nothing: it asks the database again, for our pages and for Camunda's. */
    @Test
    void aRightThatAnotherNodeTookAwayIsGoneWithinHalfAMinute() {
        var id = roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id();
        var person = Visitor.signedIn(port, id);
        var program = Visitor.program(port, id, Visitor.SAMPLE_PASSWORD);
        person.open("/camunda/app/tasklist/default/");
        assertThat(person.open("/campaigns/start").statusCode()).isEqualTo(200);
        assertThat(seesAllUsers(person, "/camunda/api/engine/engine/default")).isTrue();
        assertThat(seesAllUsers(program, "/engine-rest")).isTrue();

        jdbc.sql("delete from act_id_membership where user_id_ = :id and group_id_ = 'office'")
                .param("id", id)
                .update();
        try {
            clock.moveTo(OffsetDateTime.now(clock).plusSeconds(30));

            assertThat(person.open("/campaigns/start").statusCode()).isEqualTo(403);
            assertThat(seesAllUsers(person, "/camunda/api/engine/engine/default"))
                    .isFalse();
            assertThat(seesAllUsers(program, "/engine-rest")).isFalse();
        } finally {
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (:id, 'office')")
                    .param("id", id)
                    .update();
        }
    }

    private static boolean seesAllUsers(Visitor visitor, String engine) {
        return Visitor.json(visitor.get(engine + "/user/count")).get("count").asInt() > 1;
    }

    @Test
    void aChangeThatIsRolledBackChangesNoAccount() {
        var member = plainMember(1);

        transactions.executeWithoutResult(transaction -> {
            moved(member, null, roster.today());
            events.publishEvent(new MemberLeft(member.id(), member.branchId(), roster.today(), "误录"));
            transaction.setRollbackOnly();
        });

        assertThat(states.of(member.id()).open()).isTrue();
        assertThat(groupsOf(member.id())).containsExactly("members");
    }

    @Test
    void reconcilingTwiceChangesNothing() {
        var before = table.all();

        accounts.reconcile();

        assertThat(table.all()).isEqualTo(before);
    }

    @Test
    void anIssuedPasswordHasToBeChangedBeforeAnythingElse() {
        var member = plainMember(2);
        var session = Visitor.signedIn(port, member.id());
        var office = Visitor.signedIn(
                port, roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id());

        var file = office.submit("/accounts", "/accounts/reset", Map.of("memberId", member.id()));

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment"));
        assertThat(file.body()).contains(member.id(), member.name());
        var found = Pattern.compile("\"([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\"").matcher(file.body());
        assertThat(found.find()).isTrue();
        assertThat(session.open("/").statusCode()).isEqualTo(302);

        var person = Visitor.stranger(port);
        person.signIn(member.id(), found.group(1));
        assertThat(person.open("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account/password"));
        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(403);
        assertThat(person.get("/engine-rest/task").body()).contains("请先修改初始密码");

        assertThat(changes(person, found.group(1), "hunan hengyang 7", "another one here")
                        .body())
                .contains("不一致");
        assertThat(changes(person, found.group(1), "short one", "short one").body())
                .contains("12 到 128");
        assertThat(changes(person, found.group(1), Visitor.SAMPLE_PASSWORD, Visitor.SAMPLE_PASSWORD)
                        .body())
                .contains("太常见");
        assertThat(changes(person, "guess", "rice over the river", "rice over the river")
                        .body())
                .contains("现在的密码不正确");
    }

    @Test
    void aChosenPasswordReplacesTheOldOneAndEndsOtherSessions() {
        var member = plainMember(3);
        var person = Visitor.signedIn(port, member.id());
        var elsewhere = Visitor.signedIn(port, member.id());
        var chosen = "稻花香里说丰年,听取蛙声一片";

        var answer = changes(person, Visitor.SAMPLE_PASSWORD, chosen, chosen);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(person.open("/").body()).contains("密码已修改");
        assertThat(elsewhere.open("/").statusCode()).isEqualTo(302);
        assertThat(Visitor.program(port, member.id(), chosen)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.program(port, member.id(), Visitor.SAMPLE_PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> changes(Visitor person, String current, String chosen, String repeated) {
        return person.submit(
                "/account/password",
                "/account/password",
                Map.of("current", current, "chosen", chosen, "repeated", repeated));
    }

    @Test
    void aMemberIssuesNoPasswords() {
        var member = Visitor.signedIn(port, plainMember(4).id());

        assertThat(member.submit("/", "/accounts/reset", Map.of("memberId", "admin"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOfficeCannotTakeOverTheAdministratorsAccount() {
        var office = Visitor.signedIn(
                port, roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE).get(0).id());

        var answer = office.submit("/accounts", "/accounts/reset", Map.of("memberId", "admin"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有编号为 admin 的在用账号");
    }

    @Test
    void passwordsAreHashedSlowly() {
        var hash = jdbc.sql("select pwd_ from act_id_user where id_ = 'admin'")
                .query(String.class)
                .single();

        assertThat(hash).as("as quickly as tests want it").startsWith("{bcrypt-sha256}$2a$04$");
        var delivered = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("zhengchuang.identity", IdentitySettings.class);
        assertThat(new SlowHash(delivered).encrypt("rice over the river")).startsWith("$2a$10$");
    }

    /** As an older version, or Camunda Admin before this product, would have stored it. */
    @Test
    void anOldHashIsMadeAnewAtTheNextSignIn() {
        var member = plainMember(5);
        jdbc.sql("update act_id_user set salt_ = 'grain', pwd_ = :hash where id_ = :id")
                .param("id", member.id())
                .param("hash", "{SHA-512}" + new Sha512HashDigest().encrypt(Visitor.SAMPLE_PASSWORD + "grain"))
                .update();

        Visitor.signedIn(port, member.id());

        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = :id")
                        .param("id", member.id())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt-sha256}");
        Visitor.signedIn(port, member.id());
    }
}
