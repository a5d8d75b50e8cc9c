package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Written anew by {@code mvn test -Dtest=ModelTablesTests -Dzhengchuang.write=true}. */
class ModelTablesTests {

    @Test
    void theListOfTheModelsTellsWhatTheModelsSay() throws IOException {
        var page = Files.readString(ModelTables.README);
        var current = ModelTables.current(page);
        if (Boolean.getBoolean("zhengchuang.write")) {
            Files.writeString(ModelTables.README, current);
        }
        assertThat(Files.readString(ModelTables.README))
                .as("what the models say; write it anew with -Dzhengchuang.write=true")
                .isEqualTo(current);
    }

    @Test
    void aTaskThatIsMissedIsSeen() throws IOException {
        var page = Files.readString(ModelTables.README);
        var stale = page.replace("`Task_DraftPlan`", "`Task_Other`");
        assertThat(stale).isNotEqualTo(page);
        assertThat(ModelTables.current(stale)).isEqualTo(ModelTables.current(page));
    }
}
