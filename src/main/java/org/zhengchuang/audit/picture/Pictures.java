package org.zhengchuang.audit.picture;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's history knows of an instance, asked by SQL: who may see it is checked by whoever asks. */
@Component
class Pictures {

    /** @param state {@code running}, {@code suspended}, {@code done} or {@code ended} (before its end, with the reason) */
    record Instance(
            String id,
            String definitionId,
            String process,
            String name,
            String businessKey,
            String state,
            String reason,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            String superId,
            String rootId) {}

    /** An activity that was passed or waits; {@code endedAt} is null where it waits. */
    record Activity(
            String elementId,
            String name,
            String type,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            String assignee,
            String taskId,
            String calledId,
            boolean cancelled) {}

    /**
     * An element of the model over all its passes.
     *
     * @param heat 0 to 4, the share of the instance's time
     */
    record Element(String id, int times, int waiting, int cancelled, long seconds, int heat) {}

    /** An instance in the tree of called ones. */
    record Node(int depth, Instance instance) {}

    private static final String INSTANCE = """
            select p.ID_ as id, p.PROC_DEF_ID_ as definition_id, p.PROC_DEF_KEY_ as process, d.NAME_ as name,
                   p.BUSINESS_KEY_ as business_key, p.STATE_ as state, p.DELETE_REASON_ as reason,
                   p.START_TIME_ as started_at, p.END_TIME_ as ended_at, p.SUPER_PROCESS_INSTANCE_ID_ as super_id,
                   p.ROOT_PROC_INST_ID_ as root_id
              from ACT_HI_PROCINST p left join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
            """;

    private static final int MOST_IN_TREE = 500;
    private static final int HOTTEST = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instance> find(String id) {
        return jdbc.sql(INSTANCE + " where p.ID_ = :id")
                .param("id", id)
                .query((row, number) -> instance(row))
                .optional();
    }

    List<Activity> activities(String instanceId) {
        return jdbc.sql("""
                        select ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_, ASSIGNEE_, TASK_ID_, CALL_PROC_INST_ID_, ACT_INST_STATE_
                          from ACT_HI_ACTINST where PROC_INST_ID_ = :id order by START_TIME_, SEQUENCE_COUNTER_
                        """)
                .param("id", instanceId)
                .query((row, number) -> new Activity(
                        row.getString("ACT_ID_"),
                        row.getString("ACT_NAME_"),
                        row.getString("ACT_TYPE_"),
                        local(row.getTimestamp("START_TIME_")),
                        local(row.getTimestamp("END_TIME_")),
                        row.getString("ASSIGNEE_"),
                        row.getString("TASK_ID_"),
                        row.getString("CALL_PROC_INST_ID_"),
                        row.getInt("ACT_INST_STATE_") == 2))
                .list();
    }

    /** Counts and heat of each element. */
    List<Element> elements(List<Activity> activities) {
        var now = OffsetDateTime.now(clock);
        var seconds = new LinkedHashMap<String, Long>();
        for (var activity : activities) {
            var end = activity.endedAt() == null ? now : activity.endedAt();
            seconds.merge(
                    activity.elementId(),
                    Duration.between(activity.startedAt(), end).toSeconds(),
                    Long::sum);
        }
        long longest =
                seconds.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var elements = new ArrayList<Element>();
        for (Map.Entry<String, Long> element : seconds.entrySet()) {
            var passes = activities.stream()
                    .filter(activity -> activity.elementId().equals(element.getKey()))
                    .toList();
            elements.add(new Element(
                    element.getKey(),
                    passes.size(),
                    (int) passes.stream().filter(pass -> pass.endedAt() == null).count(),
                    (int) passes.stream().filter(Activity::cancelled).count(),
                    element.getValue(),
                    longest == 0 ? 0 : (int) Math.ceil((double) HOTTEST * element.getValue() / longest)));
        }
        return elements;
    }

    /** The instances that the top one called, and those that they called, in the order of their starts. */
    List<Node> tree(Instance instance) {
        var all = jdbc.sql(
                        INSTANCE + " where p.ROOT_PROC_INST_ID_ = :root order by p.START_TIME_ limit " + MOST_IN_TREE)
                .param("root", instance.rootId() == null ? instance.id() : instance.rootId())
                .query((row, number) -> instance(row))
                .list();
        var tree = new ArrayList<Node>();
        all.stream().filter(one -> one.superId() == null).forEach(top -> add(tree, all, top, 0));
        return tree;
    }

    /**
     * What was begun for a part of what the instance is about, and not called by it: for the campaign its branches' processes,
     * for a branch those of its members.
     */
    List<Instance> beside(Instance instance) {
        return jdbc.sql(INSTANCE + """
                         where p.BUSINESS_KEY_ like :part and p.BUSINESS_KEY_ not like :further
                           and p.SUPER_PROCESS_INSTANCE_ID_ is null order by p.BUSINESS_KEY_, p.START_TIME_ limit :most
                        """)
                .param("part", instance.businessKey() + "/%")
                .param("further", instance.businessKey() + "/%/%")
                .param("most", MOST_IN_TREE)
                .query((row, number) -> instance(row))
                .list();
    }

    private static void add(List<Node> tree, List<Instance> all, Instance instance, int depth) {
        tree.add(new Node(depth, instance));
        all.stream()
                .filter(one -> instance.id().equals(one.superId()))
                .forEach(called -> add(tree, all, called, depth + 1));
    }

    private Instance instance(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Instance(
                row.getString("id"),
                row.getString("definition_id"),
                row.getString("process"),
                row.getString("name") == null ? row.getString("process") : row.getString("name"),
                row.getString("business_key"),
                switch (row.getString("state")) {
                    case "ACTIVE" -> "running";
                    case "SUSPENDED" -> "suspended";
                    case "COMPLETED" -> "done";
                    default -> "ended";
                },
                row.getString("reason"),
                local(row.getTimestamp("started_at")),
                local(row.getTimestamp("ended_at")),
                row.getString("super_id"),
                row.getString("root_id"));
    }

    private OffsetDateTime local(java.sql.Timestamp time) {
        return time == null ? null : time.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
