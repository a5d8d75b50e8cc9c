package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModelDrawingTests {

    @TestFactory
    Stream<DynamicTest> everyModelIsDrawnForReaders() {
        return Models.each(ModelDrawing::findings);
    }

    @Test
    void fileNamesAreUnique() {
        assertThat(Models.all()).extracting(Path::getFileName).doesNotHaveDuplicates();
    }

    @Test
    void aBrokenModelIsToldAllItsFaults() {
        assertThat(ModelDrawing.findings(Models.BROKEN))
                .containsExactlyInAnyOrder(
                        "broken-model.bpmn: broken lies in a file of another name",
                        "broken-model.bpmn: broken has no historyTimeToLive",
                        "broken-model.bpmn: Activity_0a1b2c3 has an id that does not say kind and meaning",
                        "broken-model.bpmn: Activity_0a1b2c3 has no Chinese name",
                        "broken-model.bpmn: Flow_0a1b2c3ToDone has an id that does not say kind and meaning",
                        "broken-model.bpmn: Task_DraftPlan has no Chinese name",
                        "broken-model.bpmn: Task_Alone lies on Task_OnTop",
                        "broken-model.bpmn: Flow_OpenedToDraftPlan is not drawn",
                        "broken-model.bpmn: Flow_DraftPlanToCrossed runs askew",
                        "broken-model.bpmn: Flow_DraftPlanToCrossed runs through Task_Alone",
                        "broken-model.bpmn: Flow_DraftPlanToCrossed runs through Task_OnTop",
                        "broken-model.bpmn: Flow_DraftPlanToCrossed crosses Flow_TopToDone");
    }
}
