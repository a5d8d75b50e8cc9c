package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.BiFunction;

/** Several runs in one: each figure is the median of theirs, or the lowest and the highest. */
final class Medians {

    private Medians() {}

    static JsonNode of(List<JsonNode> runs) {
        return runs.size() == 1 ? runs.get(0) : each(runs, Medians::median);
    }

    static JsonNode spread(List<JsonNode> runs) {
        return each(
                runs,
                (sorted, whole) -> JsonNodeFactory.instance
                        .arrayNode()
                        .add(number(sorted[0], whole))
                        .add(number(sorted[sorted.length - 1], whole)));
    }

    private static JsonNode each(List<JsonNode> runs, BiFunction<double[], Boolean, JsonNode> figure) {
        var first = runs.get(0);
        if (first.isObject()) {
            var all = JsonNodeFactory.instance.objectNode();
            first.fieldNames()
                    .forEachRemaining(name -> all.set(
                            name, each(runs.stream().map(run -> run.get(name)).toList(), figure)));
            return all;
        }
        return first.isNumber()
                ? figure.apply(
                        runs.stream().mapToDouble(JsonNode::asDouble).sorted().toArray(), first.isIntegralNumber())
                : first;
    }

    private static JsonNode median(double[] sorted, boolean whole) {
        int middle = sorted.length / 2;
        return number(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, whole);
    }

    private static JsonNode number(double value, boolean whole) {
        return whole
                ? JsonNodeFactory.instance.numberNode(Math.round(value))
                : DoubleNode.valueOf(Clients.rounded(value));
    }
}
