package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Several runs in one: each figure is the median of theirs. */
final class Medians {

    private Medians() {}

    static JsonNode of(List<JsonNode> runs) {
        var first = runs.get(0);
        if (runs.size() == 1) {
            return first;
        }
        if (first.isObject()) {
            var medians = JsonNodeFactory.instance.objectNode();
            first.fieldNames()
                    .forEachRemaining(name -> medians.set(
                            name, of(runs.stream().map(run -> run.get(name)).toList())));
            return medians;
        }
        if (!first.isNumber()) {
            return first;
        }
        var sorted = runs.stream().mapToDouble(JsonNode::asDouble).sorted().toArray();
        int middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return first.isIntegralNumber()
                ? JsonNodeFactory.instance.numberNode(Math.round(median))
                : DoubleNode.valueOf(Clients.rounded(median));
    }
}
