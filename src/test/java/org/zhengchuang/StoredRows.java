package org.zhengchuang;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table holds, the engine's as well: what was refused must not have left any behind. */
public final class StoredRows {

    private final JdbcClient jdbc;
    private final String counting;

    /** Sessions come and go with whoever asks, refused or not. */
    public StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.counting = jdbc.sql("""
                        select table_name from information_schema.tables
                         where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                           and lower(table_name) not like 'spring_session%'
                        """).query(String.class).list().stream()
                .map("(select count(*) from \"%1$s\") as \"%1$s\""::formatted)
                .collect(Collectors.joining(", ", "select ", ""));
    }

    public Map<String, Object> now() {
        return jdbc.sql(counting).query().singleRow();
    }
}
