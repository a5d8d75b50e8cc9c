package org.zhengchuang.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

/** One value of a table as JSON and back, alike on both databases, which do not store everything under the same type. */
final class TableValues {

    private enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        BYTES,
        DAY,
        HOUR,
        MOMENT,
        MOMENT_ANYWHERE
    }

    private TableValues() {}

    private static Kind kind(int type, String name) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.WHOLE;
            case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.DECIMAL;
            case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            case Types.DATE -> Kind.DAY;
            case Types.TIME -> Kind.HOUR;
            // PostgreSQL's driver calls both kinds of timestamps the same, but for the name.
            case Types.TIMESTAMP ->
                name.toLowerCase(Locale.ROOT).equals("timestamptz") ? Kind.MOMENT_ANYWHERE : Kind.MOMENT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT_ANYWHERE;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR -> Kind.TEXT;
            default -> throw new IllegalStateException("No way is known to copy a column of type " + name);
        };
    }

    static void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        var type = row.getMetaData().getColumnType(column);
        switch (kind(type, row.getMetaData().getColumnTypeName(column))) {
            case TEXT -> text(json, row.getString(column));
            case WHOLE -> {
                var value = row.getLong(column);
                text(json, row.wasNull() ? null : Long.toString(value));
            }
            case DECIMAL -> {
                var value = row.getBigDecimal(column);
                text(json, value == null ? null : value.stripTrailingZeros().toPlainString());
            }
            case TRUTH -> {
                var value = row.getBoolean(column);
                text(json, row.wasNull() ? null : value ? "1" : "0");
            }
            case BYTES -> {
                var value = row.getBytes(column);
                text(json, value == null ? null : Base64.getEncoder().encodeToString(value));
            }
            case DAY -> text(json, row.getObject(column, LocalDate.class));
            case HOUR -> text(json, row.getObject(column, LocalTime.class));
            case MOMENT -> text(json, row.getObject(column, LocalDateTime.class));
            case MOMENT_ANYWHERE -> {
                var value = row.getObject(column, OffsetDateTime.class);
                text(json, value == null ? null : value.toInstant());
            }
        }
    }

    private static void text(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    static void set(PreparedStatement insert, int index, JsonNode value, int type, String typeName)
            throws SQLException {
        if (value.isNull()) {
            insert.setNull(index, type);
            return;
        }
        var text = value.asText();
        switch (kind(type, typeName)) {
            case TEXT -> insert.setString(index, text);
            case WHOLE -> insert.setLong(index, Long.parseLong(text));
            case DECIMAL -> insert.setBigDecimal(index, new BigDecimal(text));
            case TRUTH -> insert.setBoolean(index, !"0".equals(text));
            case BYTES -> insert.setBytes(index, Base64.getDecoder().decode(text));
            case DAY -> insert.setObject(index, LocalDate.parse(text));
            case HOUR -> insert.setObject(index, LocalTime.parse(text));
            case MOMENT -> insert.setObject(index, LocalDateTime.parse(text));
            case MOMENT_ANYWHERE -> insert.setObject(index, Instant.parse(text).atOffset(ZoneOffset.UTC));
        }
    }
}
