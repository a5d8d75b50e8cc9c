package org.zhengchuang.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The one text of an entry over which its fingerprint is taken: a line of JSON with every column in a fixed order. The
 * same line stands in the evidence pack.
 */
public final class Canonical {

    private static final JsonFactory JSON = new JsonFactory();

    private Canonical() {}

    public static String line(Entry entry) {
        var line = new StringWriter(1_024);
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("id", entry.id());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("matterAt", entry.matterAt().toString());
            json.writeNumberField("lagDays", entry.lagDays());
            text(json, "actor", entry.actor());
            text(json, "actorName", entry.actorName());
            text(json, "onBehalfOf", entry.onBehalfOf());
            text(json, "campaign", entry.campaignId());
            text(json, "branch", entry.branchId());
            text(json, "stage", entry.stage());
            text(json, "subject", entry.subjectId());
            text(json, "member", entry.memberId());
            text(json, "kind", entry.kind());
            text(json, "task", entry.task());
            text(json, "taskId", entry.taskId());
            text(json, "instanceId", entry.instanceId());
            text(json, "due", entry.due() == null ? null : entry.due().toString());
            json.writeBooleanField("late", entry.late());
            text(json, "sentence", entry.sentence());
            text(json, "reason", entry.reason());
            text(json, "source", entry.source());
            text(json, "details", entry.details());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    /** What a database keeps of a time, so that the line is the same before and after. */
    static Instant kept(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads a row of {@code ledger}; the columns may come from a join. */
    public static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                time(row, "at"),
                time(row, "matter_at"),
                row.getInt("lag_days"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("campaign_id"),
                row.getString("branch_id"),
                row.getString("stage"),
                row.getString("subject_id"),
                row.getString("member_id"),
                row.getString("kind"),
                row.getString("task"),
                row.getString("task_id"),
                row.getString("instance_id"),
                time(row, "due"),
                row.getBoolean("late"),
                row.getString("sentence"),
                row.getString("reason"),
                row.getString("source"),
                row.getString("details"));
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
