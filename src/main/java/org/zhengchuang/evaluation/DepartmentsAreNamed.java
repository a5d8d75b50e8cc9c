package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Department;

/** Every department whose opinion is asked has its named person (R51). */
@Component
class DepartmentsAreNamed implements ReadinessRule {

    private final Opinions opinions;

    DepartmentsAreNamed(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.departments");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.departments.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var asked = opinions.departmentsAsked();
        if (asked.isEmpty()) {
            return List.of(Text.of("evaluation.rule.departments.none"));
        }
        return asked.stream()
                .filter(department -> department.personId() == null)
                .map(Department::name)
                .map(name -> Text.of("evaluation.rule.departments.missing", name))
                .toList();
    }
}
