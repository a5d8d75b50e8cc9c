package org.zhengchuang.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The few words that a submission hands to the model's gateways. */
public record Routing(Map<String, Object> words) {

    public Routing {
        words = Map.copyOf(words);
    }

    public static Routing none() {
        return new Routing(Map.of());
    }

    public static <T> Routing of(ProcessVariable<T> variable, T value) {
        return none().and(variable, value);
    }

    public <T> Routing and(ProcessVariable<T> variable, T value) {
        var all = new LinkedHashMap<>(words);
        all.put(variable.name(), value);
        return new Routing(all);
    }
}
