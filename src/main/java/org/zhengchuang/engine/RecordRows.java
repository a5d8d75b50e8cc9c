package org.zhengchuang.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of the rows of one query: a component {@code branchId} is read from the column {@code branchId} or
 * {@code branch_id}, and a component {@code track} that is a record itself from {@code track_code}, {@code track_title} and so
 * on, as its own components are called. Where the columns are is found out once for a query. Spring's own mapper asks the driver for every
 * component of every row, by the first name first, and catches the exception that the driver throws: half the time of a
 * campaign's work was spent there. A moment comes in the factory's zone, whatever zone the database or the machine has.
 *
 * @param <R> not kept from one query to the next, because another query has its columns elsewhere
 */
class RecordRows<R> implements RowMapper<R> {

    /** What a primitive component is where the column is null. */
    private static final Map<Class<?>, Object> NOTHING = Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            reader(String.class, ResultSet::getString),
            reader(int.class, ResultSet::getInt),
            reader(Integer.class, ResultSet::getInt),
            reader(long.class, ResultSet::getLong),
            reader(Long.class, ResultSet::getLong),
            reader(boolean.class, ResultSet::getBoolean),
            reader(Boolean.class, ResultSet::getBoolean),
            reader(BigDecimal.class, ResultSet::getBigDecimal),
            reader(LocalDate.class, (rows, column) -> rows.getObject(column, LocalDate.class)),
            reader(LocalDateTime.class, (rows, column) -> rows.getObject(column, LocalDateTime.class)),
            Map.entry(OffsetDateTime.class, RecordRows::moment));

    private static Map.Entry<Class<?>, Reader> reader(Class<?> type, Column column) {
        return Map.entry(type, (rows, number, zone) -> column.read(rows, number));
    }

    static OffsetDateTime moment(ResultSet rows, int column, ZoneId zone) throws SQLException {
        var moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private interface Column {
        Object read(ResultSet rows, int column) throws SQLException;
    }

    private interface Reader {
        Object read(ResultSet rows, int column, ZoneId zone) throws SQLException;
    }

    /** What is the same for every query that makes such records. */
    private record Shape(RecordComponent[] components, Reader[] readers, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                return new Shape(
                        components,
                        Stream.of(components)
                                .map(component -> readerOf(type, component))
                                .toArray(Reader[]::new),
                        type.getDeclaredConstructor(Stream.of(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record", e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<R> type;
    private final Shape shape;
    private final ZoneId zone;
    private final String prefix;
    private final RecordRows<?>[] inner;
    private int[] columns;

    RecordRows(Class<R> type, ZoneId zone) {
        this(type, zone, "");
    }

    private RecordRows(Class<R> type, ZoneId zone, String prefix) {
        this.type = type;
        this.zone = zone;
        this.shape = SHAPES.get(type);
        this.prefix = prefix;
        this.inner = Stream.of(shape.components())
                .map(component -> component.getType().isRecord()
                        ? new RecordRows<>(component.getType(), zone, columnOf(component) + '_')
                        : null)
                .toArray(RecordRows[]::new);
    }

    private String columnOf(RecordComponent component) {
        return prefix + JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
    }

    private static Reader readerOf(Class<?> type, RecordComponent component) {
        var wanted = component.getType();
        if (wanted.isRecord()) {
            return null;
        }
        if (wanted.isEnum()) {
            return (rows, column, zone) -> constant(wanted, rows.getString(column));
        }
        var reader = READERS.get(wanted);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "No column is read as " + wanted.getName() + ": " + type.getName() + '.' + component.getName());
        }
        return reader;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class wanted, String name) {
        return name == null ? null : Enum.valueOf(wanted, name);
    }

    @Override
    public R mapRow(ResultSet rows, int number) throws SQLException {
        if (columns == null) {
            columns = columnsOf(rows);
        }
        var values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            if (inner[i] != null) {
                values[i] = inner[i].mapRow(rows, number);
                continue;
            }
            values[i] = shape.readers()[i].read(rows, columns[i], zone);
            if (values[i] != null && rows.wasNull()) {
                values[i] = NOTHING.get(shape.components()[i].getType());
            }
        }
        return type.cast(BeanUtils.instantiateClass(shape.constructor(), values));
    }

    private int[] columnsOf(ResultSet rows) throws SQLException {
        var metadata = rows.getMetaData();
        var byName = new HashMap<String, Integer>();
        for (int column = metadata.getColumnCount(); column > 0; column--) {
            byName.put(JdbcUtils.lookupColumnName(metadata, column).toLowerCase(Locale.ROOT), column);
        }
        var found = new int[shape.components().length];
        for (int i = 0; i < found.length; i++) {
            var component = shape.components()[i];
            if (component.getType().isRecord()) {
                continue;
            }
            var column = byName.get(prefix + component.getName().toLowerCase(Locale.ROOT));
            if (column == null) {
                column = byName.get(columnOf(component));
            }
            if (column == null) {
                throw new SQLException(
                        "No column for " + type.getName() + '.' + component.getName() + " in " + byName.keySet());
            }
            found[i] = column;
        }
        return found;
    }
}
