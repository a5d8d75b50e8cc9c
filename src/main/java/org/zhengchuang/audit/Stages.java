package org.zhengchuang.audit;

import java.util.List;
import org.zhengchuang.engine.DomainEvent;

/** In which stage something happened: told by the event, or by the folder that it belongs to. */
final class Stages {

    private static final List<String> FOLDERS = List.of(
            "launch",
            "planning",
            "running",
            "supervision",
            "review",
            "evaluation",
            "commendation",
            "publicity",
            "oversight");

    private Stages() {}

    /** @param told a component of the event that is called stage, or null */
    static String of(DomainEvent event, Object told) {
        if (told instanceof Enum<?> stage) {
            return stage.name();
        }
        return ofFolder(event.getClass().getPackageName().split("\\.")[2]);
    }

    /** @param resource such as {@code processes/planning/planning.bpmn} */
    static String ofModel(String resource) {
        var parts = resource == null ? new String[0] : resource.split("/");
        return parts.length < 2 ? null : ofFolder(parts[1]);
    }

    private static String ofFolder(String folder) {
        return FOLDERS.contains(folder) ? folder.toUpperCase(java.util.Locale.ROOT) : null;
    }

    static List<String> all() {
        return FOLDERS.stream()
                .map(folder -> folder.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }
}
