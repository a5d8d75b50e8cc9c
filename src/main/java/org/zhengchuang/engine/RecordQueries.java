package org.zhengchuang.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The {@link JdbcClient} of the whole product: Spring's own, except that it makes records with {@link RecordRows}, and moments as they do. */
@Configuration(proxyBeanMethods = false)
class RecordQueries {

    @Bean
    JdbcClient jdbcClient(
            NamedParameterJdbcTemplate template, @Value("${zhengchuang.zone:Asia/Shanghai}") ZoneId zone) {
        var spring = JdbcClient.create(template);
        return sql -> withRecordRows(spring.sql(sql), zone);
    }

    private static StatementSpec withRecordRows(StatementSpec statement, ZoneId zone) {
        return (StatementSpec) Proxy.newProxyInstance(
                StatementSpec.class.getClassLoader(),
                new Class<?>[] {StatementSpec.class},
                (proxy, method, arguments) -> {
                    if (asksForRecords(method.getName(), arguments)) {
                        return statement.query(new RecordRows<>((Class<?>) arguments[0], zone));
                    }
                    if (asksForMoments(method.getName(), arguments)) {
                        return statement.query((RowMapper<?>) (row, number) -> RecordRows.moment(row, 1, zone));
                    }
                    try {
                        var result = method.invoke(statement, arguments);
                        return result == statement ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean asksForMoments(String method, Object[] arguments) {
        return "query".equals(method) && arguments != null && arguments[0] == OffsetDateTime.class;
    }

    private static boolean asksForRecords(String method, Object[] arguments) {
        return "query".equals(method) && arguments != null && arguments[0] instanceof Class<?> type && type.isRecord();
    }
}
