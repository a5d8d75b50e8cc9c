package org.zhengchuang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.FactoryTest;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.roster.Appointments;

@FactoryTest
class WatchStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    Appointments appointments;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    /** Nothing happens on the roster that day: only the watch can see that the owner's term is over. */
    @Test
    void theWatchSeesWhatTimeAloneHasChanged() {
        appointments.handOver("B01", null, null, factory.today().plusDays(3), "任期届满", "M1116");
        factory.letTimeWork();
        assertThat(factory.open("Task_NameOwner")).isEmpty();

        factory.itIs(factory.today().plusDays(3));
        factory.letTimeWork();
        assertThat(factory.open("Task_NameOwner")).extracting(Task::getAssignee).containsExactly("M0101");
        var looks = looks();

        factory.itIs(factory.today().plusDays(30));
        factory.letTimeWork();
        assertThat(factory.open("Task_NameOwner")).hasSize(1);
        assertThat(looks())
                .as("a month later it looks once, not once for each hour")
                .isEqualTo(looks + 1);
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("deadline-watch")
                        .timers()
                        .count())
                .isEqualTo(1);
        assertThat(factory.incidents()).isZero();
    }

    private long looks() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("deadline-watch")
                .finished()
                .count();
    }
}
