package org.zhengchuang.campaign;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhengchuang.engine.Text;

/**
 * A rule of a gate, told by its name: what it asks and where it comes from stand in the messages under {@code
 * <name>.demand} and {@code <name>.source}.
 *
 * @param name such as {@code planning.rule.plans}
 * @param check answers, for a campaign, what is still missing
 * @param met answers whether nothing is, where that can be said with less work
 */
public record NamedRule(Gate gate, String name, Function<String, List<Text>> check, Predicate<String> met)
        implements GateRule {

    public NamedRule(Gate gate, String name, Function<String, List<Text>> check) {
        this(gate, name, check, campaign -> check.apply(campaign).isEmpty());
    }

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

    @Override
    public boolean isMet(String campaignId) {
        return met.test(campaignId);
    }
}
