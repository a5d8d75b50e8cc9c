package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.StringUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelLintTests {

    private Modeler modeler;

    @BeforeAll
    void openModeler() {
        modeler = new Modeler();
    }

    @AfterAll
    void closeModeler() {
        modeler.close();
    }

    @TestFactory
    Stream<DynamicTest> everyModelKeepsTheRecommendedRules() {
        return Models.each(modeler::findings);
    }

    /** Whoever changes one thing in Modeler changes nothing else. */
    @TestFactory
    Stream<DynamicTest> whatIsOpenedAndSavedInModelerStaysAsItWas() {
        return Models.filesOf(".bpmn", ".dmn", ".form")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    var kind = StringUtils.getFilenameExtension(file.toString());
                    assertThat(modeler.saved(kind, Modeler.text(file))).isEqualTo(Modeler.text(file));
                }));
    }

    @Test
    void whatModelerWouldWriteOtherwiseIsSeen() {
        var model = Modeler.text(Models.BROKEN);
        var indented = model.replaceFirst("\n  <", "\n    <");
        assertThat(modeler.saved("bpmn", indented)).isEqualTo(model).isNotEqualTo(indented);
    }

    @Test
    void aFindingNamesFileElementRuleAndMessage() {
        assertThat(modeler.findings(Models.BROKEN))
                .contains(
                        "broken-model.bpmn: Task_Alone: no-disconnected: Element is not connected",
                        "broken-model.bpmn: Task_DraftPlan: no-implicit-split: Flow splits implicitly",
                        "broken-model.bpmn: EndEvent_Done: fake-join: Incoming flows do not join",
                        "broken-model.bpmn: Flow_OpenedToDraftPlan: no-bpmndi: Element is missing bpmndi");
    }
}
