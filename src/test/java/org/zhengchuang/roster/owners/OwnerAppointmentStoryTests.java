package org.zhengchuang.roster.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Appointments;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterChanges;
import org.zhengchuang.roster.Stage;

@FactoryTest
class OwnerAppointmentStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    Roster roster;

    @Autowired
    Appointments appointments;

    @Autowired
    RosterChanges changes;

    @Test
    void theSecretaryNamesASuccessorWhenTheOwnerLeaves() {
        changes.leave("M0102", factory.today(), "调离工厂", "M1116");
        var task = factory.open("Task_NameOwner", "B01");
        assertThat(task.getAssignee()).isEqualTo("M0101");
        assertThat(factory.form(task).get("candidates").toString())
                .contains("M0103", "M0104", "纪检委员")
                .doesNotContain("M0101", "M0102", "M0110");

        assertThatThrownBy(() -> name("B01", "M0110"))
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("roster.owner.notOnCommittee"));
        name("B01", "M0104");
        assertThat(roster.ownerOn("B01", Stage.PLANNING, factory.today())).isEqualTo("M0104");
        assertThat(factory.open("Task_NameOwner")).isEmpty();
    }

    @Test
    void theTaskEndsWhenSomebodyIsNamedOnTheRoster() {
        appointments.handOver("B02", null, null, factory.today(), "待定", "M1116");
        assertThat(factory.open("Task_NameOwner", "B02").getAssignee()).isEqualTo("M0201");
        appointments.handOver("B02", null, "M0203", factory.today(), "支委会研究", "M1116");
        assertThat(factory.open("Task_NameOwner")).isEmpty();
    }

    @Test
    void theListFollowsTheCommittee() {
        appointments.handOver("B04", null, null, factory.today(), "待定", "M1116");
        appointments.appoint("B04", OfficeKind.MASS_WORK, "M0410", factory.today(), "补选");
        assertThat(factory.form(factory.open("Task_NameOwner", "B04"))
                        .get("candidates")
                        .toString())
                .contains("M0410");
        name("B04", "M0410");
        assertThat(roster.ownerOn("B04", Stage.PLANNING, factory.today())).isEqualTo("M0410");
    }

    @Test
    void aSmallBranchIsAnsweredForByItsSecretary() {
        appointments.handOver("B12", null, null, factory.today(), "待定", "M1116");
        assertThat(factory.form(factory.open("Task_NameOwner", "B12"))
                        .get("candidates")
                        .toString())
                .contains("M1201");
        name("B12", "M1201");
    }

    private void name(String branch, String member) {
        factory.complete(
                factory.open("Task_NameOwner", branch),
                form -> form.putAll(Map.of("memberId", member, "reason", "支委会研究确定")));
    }
}
