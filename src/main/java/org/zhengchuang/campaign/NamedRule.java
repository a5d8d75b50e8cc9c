package org.zhengchuang.campaign;

import java.util.List;
import java.util.function.Function;
import org.zhengchuang.engine.Text;

/**
 * A rule of a gate, told by its name: what it asks and where it comes from stand in the messages under {@code
 * <name>.demand} and {@code <name>.source}.
 *
 * @param name such as {@code planning.rule.plans}
 * @param check answers, for a campaign, what is still missing
 */
public record NamedRule(Gate gate, String name, Function<String, List<Text>> check) implements GateRule {

    @Override
    public Text demand() {
        return Text.of(name + ".demand");
    }

    @Override
    public Text source() {
        return Text.of(name + ".source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return check.apply(campaignId);
    }
}
