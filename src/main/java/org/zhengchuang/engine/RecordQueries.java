package org.zhengchuang.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The {@link JdbcClient} of the whole product: Spring's own, except that it makes records with {@link RecordRows}. */
@Configuration(proxyBeanMethods = false)
class RecordQueries {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        var spring = JdbcClient.create(template);
        return sql -> withRecordRows(spring.sql(sql));
    }

    private static StatementSpec withRecordRows(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(
                StatementSpec.class.getClassLoader(),
                new Class<?>[] {StatementSpec.class},
                (proxy, method, arguments) -> {
                    if (asksForRecords(method.getName(), arguments)) {
                        return statement.query(new RecordRows<>((Class<?>) arguments[0]));
                    }
                    try {
                        var result = method.invoke(statement, arguments);
                        return result == statement ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean asksForRecords(String method, Object[] arguments) {
        return "query".equals(method) && arguments != null && arguments[0] instanceof Class<?> type && type.isRecord();
    }
}
