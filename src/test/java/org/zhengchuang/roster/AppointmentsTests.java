package org.zhengchuang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengchuang.roster.RosterSlice.TODAY;

import java.time.LocalDate;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.ApplicationEvents;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Answer.Ground;
import org.zhengchuang.roster.sample.SampleFactory;

@RosterSlice
@ActiveProfiles("rehearsal")
class AppointmentsTests {

    private static final String OFFICE = "M1116";
    private static final String REASON = "工作需要";

    @Autowired
    SampleFactory sample;

    @Autowired
    Roster roster;

    @Autowired
    RosterProcess process;

    @Autowired
    Appointments appointments;

    @Autowired
    RosterChanges changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void load() {
        sample.run(null);
    }

    @Test
    void handsOverFromADayOnAndKeepsTheHistory() {
        appointments.handOver("B01", null, "M0106", TODAY.plusDays(10), REASON, OFFICE);
        assertThat(roster.ownerOn("B01", Stage.PLANNING, TODAY.plusDays(9))).isEqualTo("M0102");
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY.plusDays(10)))
                .isEqualTo(new Answer("M0106", Ground.OWNER));
        assertThat(roster.answerOn("B01", Stage.SUPERVISION, TODAY.plusDays(10)))
                .isEqualTo(new Answer("M0104", Ground.STAGE_OWNER));
        assertThat(events.stream(OwnerAppointed.class)
                        .filter(event -> event.fromOn().isAfter(TODAY)))
                .containsExactly(new OwnerAppointed("B01", null, "M0102", "M0106", TODAY.plusDays(10), REASON));
        assertThat(roster.ownerHistory("B01").get(0).reason()).isEqualTo(REASON);
    }

    @Test
    void refusesAHandoverWithoutReasonToTheWrongPersonOrIntoThePast() {
        refused("roster.reason.missing", () -> appointments.handOver("B01", null, "M0106", TODAY, " ", OFFICE));
        refused("roster.owner.past", () -> handOver("B01", "M0106", TODAY.minusDays(1)));
        refused("roster.owner.notOnCommittee", () -> handOver("B01", "M0120", TODAY));
        refused("roster.owner.otherBranch", () -> handOver("B01", "M0202", TODAY));
        refused("roster.owner.secretary", () -> handOver("B01", "M0101", TODAY));
        refused("roster.owner.same", () -> handOver("B01", "M0102", TODAY));
        refused("roster.member.unknown", () -> handOver("B01", "M9999", TODAY));
    }

    @Test
    void aSmallBranchIsOwnedByItsSecretary() {
        assertThat(process.ownerOf("B12", "REVIEW")).isEqualTo("M1201");
        refused("roster.owner.notOnCommittee", () -> handOver("B12", "M1202", TODAY));
    }

    @Test
    void aVacantPlaceFallsToTheSecretaryThenADeputyThenTheOffice() {
        handOver("B01", null, TODAY);
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY)).isEqualTo(new Answer("M0101", Ground.SECRETARY));
        appointments.endOffice("B01", OfficeKind.SECRETARY, "M0101", TODAY, REASON, OFFICE);
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY))
                .isEqualTo(new Answer("M0105", Ground.DEPUTY_SECRETARY));
        appointments.endOffice("B01", OfficeKind.DEPUTY_SECRETARY, "M0105", TODAY, REASON, OFFICE);
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY))
                .isEqualTo(new Answer("M1116", Ground.CAMPAIGN_OFFICE));
        changes.leave("M1116", TODAY, REASON, OFFICE);
        assertThat(process.ownerOf("B01", "PLANNING")).isEqualTo("M1110");
        assertThat(roster.launchFaults())
                .extracting(Text::key)
                .containsExactlyInAnyOrder(
                        "roster.launch.noSecretary", "roster.launch.noOwner", "roster.launch.noHolder");
    }

    @Test
    void whoEndsHisOnlyOfficeNoLongerOwnsAnything() {
        appointments.endOffice("B01", OfficeKind.DISCIPLINE, "M0104", TODAY, REASON, OFFICE);
        assertThat(roster.answerOn("B01", Stage.SUPERVISION, TODAY)).isEqualTo(new Answer("M0102", Ground.OWNER));
    }

    @Test
    void aSubstituteActsDuringTheAbsenceOnly() {
        appointments.declareAbsence("M0102", TODAY.plusDays(1), TODAY.plusDays(3), "M0109", REASON, OFFICE);
        assertThat(roster.ownerOn("B01", Stage.PLANNING, TODAY)).isEqualTo("M0102");
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY.plusDays(3)))
                .isEqualTo(new Answer("M0109", Ground.SUBSTITUTE));
        assertThat(roster.ownerOn("B01", Stage.PLANNING, TODAY.plusDays(4))).isEqualTo("M0102");
        refused(
                "roster.absence.overlaps",
                () -> appointments.declareAbsence(
                        "M0102", TODAY.plusDays(3), TODAY.plusDays(9), "M0108", REASON, OFFICE));
        refused(
                "roster.absence.otherBranch",
                () -> appointments.declareAbsence("M0103", TODAY, TODAY, "M0203", REASON, OFFICE));
        refused(
                "roster.absence.himself",
                () -> appointments.declareAbsence("M0103", TODAY, TODAY, "M0103", REASON, OFFICE));
        refused(
                "roster.post.noAccount",
                () -> appointments.declareAbsence("M0103", TODAY, TODAY, "M0115", REASON, OFFICE));
    }

    @Test
    void whoComesBackEarlyAnswersAgain() {
        assertThat(process.ownerOf("B05", "PLANNING")).isEqualTo("M0505");
        appointments.backAgain("M0502");
        assertThat(process.ownerOf("B05", "PLANNING")).isEqualTo("M0502");
    }

    @Test
    void twoWhoStandInForEachOtherLeaveTheSecretary() {
        appointments.declareAbsence("M0102", TODAY, TODAY.plusDays(5), "M0103", REASON, OFFICE);
        appointments.declareAbsence("M0103", TODAY, TODAY.plusDays(5), "M0102", REASON, OFFICE);
        assertThat(roster.answerOn("B01", Stage.PLANNING, TODAY)).isEqualTo(new Answer("M0101", Ground.SECRETARY));
    }

    @Test
    void aTransferredOwnerAnswersNowhereUntilHeIsNamedAgain() {
        changes.transfer("M0102", "B02", TODAY, REASON, OFFICE);
        assertThat(process.ownerOf("B01", "PLANNING")).isEqualTo("M0101");
        assertThat(roster.officesOf("M0102")).isEmpty();
        assertThat(events.stream(MemberTransferred.class))
                .containsExactly(new MemberTransferred("M0102", "B01", "B02", TODAY, REASON));
        refused("roster.member.dayBefore", () -> changes.transfer("M0102", "B01", TODAY, REASON, OFFICE));
        changes.transfer("M0102", "B01", TODAY.plusDays(30), REASON, OFFICE);
        assertThat(roster.ownerOn("B01", Stage.PLANNING, TODAY.plusDays(30))).isEqualTo("M0101");
    }

    @Test
    void joinsLeavesAndJoinsAgain() {
        var newcomer = new Member("M0190", "样例·新来", "B01", Standing.PROBATIONARY, true, null, null, null);
        changes.join(newcomer, TODAY, OFFICE);
        assertThat(roster.member("M0190")).isEqualTo(newcomer);
        refused("roster.member.exists", () -> changes.join(newcomer, TODAY, OFFICE));
        changes.leave("M0190", TODAY.plusDays(1), REASON, OFFICE);
        assertThat(roster.find("M0190", TODAY.plusDays(1)).orElseThrow().active())
                .isFalse();
        changes.join(newcomer, TODAY.plusDays(60), OFFICE);
        assertThat(roster.members("B01", TODAY.plusDays(60))).contains(newcomer);
        refused(
                "roster.member.number",
                () -> changes.join(
                        new Member("M 1", "样例·新来", "B01", Standing.FULL, true, null, null, null), TODAY, OFFICE));
    }

    @Test
    void thereIsOneSecretary() {
        refused("roster.office.taken", () -> appointments.appoint("B01", OfficeKind.SECRETARY, "M0109", TODAY, REASON));
        appointments.endOffice("B01", OfficeKind.SECRETARY, "M0101", TODAY, REASON, OFFICE);
        appointments.appoint("B01", OfficeKind.SECRETARY, "M0109", TODAY, REASON);
        assertThat(process.secretaryOf("B01")).isEqualTo("M0109");
    }

    @Test
    void aSolePostPassesOnAndASharedOneIsShared() {
        appointments.appoint(FactoryPost.CAMPAIGN_OFFICE, "M1117", TODAY, REASON, OFFICE);
        assertThat(roster.holdersOf(FactoryPost.CAMPAIGN_OFFICE))
                .extracting(Member::id)
                .containsExactly("M1117");
        appointments.appoint(FactoryPost.AUDITOR, "M1109", TODAY, REASON, OFFICE);
        assertThat(roster.holdersOf(FactoryPost.AUDITOR)).hasSize(2);
        appointments.leavePost(FactoryPost.AUDITOR, "M1120", TODAY, REASON, OFFICE);
        assertThat(roster.holdersOf(FactoryPost.AUDITOR)).extracting(Member::id).containsExactly("M1109");
        appointments.nameDepartmentPerson("D01", "M1109", TODAY, REASON, OFFICE);
        assertThat(process.departmentPerson("D01")).isEqualTo("M1109");
    }

    @Test
    void theSampleIsReadyToLaunch() {
        assertThat(roster.launchFaults()).isEmpty();
    }

    /** R40: whatever is arranged, on every day each stage of each branch has exactly one person, who can do the task. */
    @Test
    void exactlyOnePersonAnswersOnEveryDayWhateverIsArranged() {
        var random = new Random(40);
        for (int step = 0; step < 150; step++) {
            arrangeSomething(random);
        }
        for (int day = -5; day < 60; day += 5) {
            var on = TODAY.plusDays(day);
            for (var branch : roster.branches()) {
                for (var stage : Stage.values()) {
                    var person = roster.find(roster.ownerOn(branch.id(), stage, on), on)
                            .orElseThrow();
                    assertThat(person.active() && person.account())
                            .as("%s %s %s: %s", branch.id(), stage, on, person)
                            .isTrue();
                }
            }
        }
        assertThat(jdbc.sql("""
                                select count(*) from stage_owner_term a join stage_owner_term b
                                  on a.branch_id = b.branch_id and a.stage = b.stage and a.from_on < b.from_on
                                  and (a.until_on is null or a.until_on > b.from_on)
                                """).query(Integer.class).single())
                .as("two named for one stage of one branch on one day")
                .isZero();
        assertThat(jdbc.sql("""
                                select count(*) from stage_owner_term a join stage_owner_term b
                                  on a.member_id = b.member_id and a.branch_id < b.branch_id
                                  and a.from_on < coalesce(b.until_on, date '9999-12-31')
                                  and b.from_on < coalesce(a.until_on, date '9999-12-31')
                                """).query(Integer.class).single())
                .as("one person named in two branches on one day")
                .isZero();
    }

    /** Most of what a random hand arranges is refused; that is part of what is tried. */
    private void arrangeSomething(Random random) {
        var branch = "B%02d".formatted(1 + random.nextInt(12));
        var member = branch.replace('B', 'M') + "%02d".formatted(1 + random.nextInt(9));
        var other = branch.replace('B', 'M') + "%02d".formatted(1 + random.nextInt(9));
        var day = TODAY.plusDays(random.nextInt(50));
        var stage = random.nextInt(4) == 0 ? null : Stage.values()[random.nextInt(7)];
        ThrowingCallable attempt = switch (random.nextInt(7)) {
            case 0, 1 -> () -> appointments.handOver(branch, stage, member, day, REASON, OFFICE);
            case 2 -> () -> appointments.handOver(branch, stage, null, day, REASON, OFFICE);
            case 3 -> () -> appointments.declareAbsence(member, day, day.plusDays(9), other, REASON, OFFICE);
            case 4 -> () -> changes.leave(member, day, REASON, OFFICE);
            case 5 -> () -> changes.transfer(member, "B%02d".formatted(1 + random.nextInt(12)), day, REASON, OFFICE);
            default -> () -> appointments.appoint(branch, OfficeKind.MASS_WORK, member, day, REASON);
        };
        try {
            attempt.call();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("roster.");
        } catch (Throwable broken) {
            throw new AssertionError(broken);
        }
    }

    private void handOver(String branchId, String memberId, LocalDate day) {
        appointments.handOver(branchId, null, memberId, day, REASON, OFFICE);
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
