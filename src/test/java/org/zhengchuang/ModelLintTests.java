package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModelLintTests {

    private final BpmnLinter linter = new BpmnLinter();

    @TestFactory
    Stream<DynamicTest> everyModelKeepsTheRecommendedRules() {
        return Models.each(linter::findings);
    }

    @Test
    void aFindingNamesFileElementRuleAndMessage() {
        assertThat(linter.findings(Models.BROKEN))
                .contains(
                        "broken-model.bpmn: Task_Alone: no-disconnected: Element is not connected",
                        "broken-model.bpmn: Task_DraftPlan: no-implicit-split: Flow splits implicitly",
                        "broken-model.bpmn: EndEvent_Done: fake-join: Incoming flows do not join",
                        "broken-model.bpmn: Flow_OpenedToDraftPlan: no-bpmndi: Element is missing bpmndi");
    }
}
