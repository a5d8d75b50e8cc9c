package org.zhengchuang.identity;

import java.io.IOException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions live in the database: any node serves any request, a restart signs nobody out, and signing out everywhere is
 * a deletion. Tasklist sends a dozen requests of one session at once, two of which may store the same attribute for the
 * first time; so a row that is already there is written over. That somebody was there once more is written down once a
 * minute and not with every request, on PostgreSQL, where many people are: a write waits for the disk.
 */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsConfiguration.class);

    private static final String COLUMNS =
            "%TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";

    /** Where more has changed than that it was used again within a minute; the values come in Spring Session's order. */
    private static final String UPDATE = """
            UPDATE %TABLE_NAME% S
               SET SESSION_ID = N.SESSION_ID, LAST_ACCESS_TIME = N.LAST_ACCESS_TIME,
                   MAX_INACTIVE_INTERVAL = N.MAX_INACTIVE_INTERVAL, EXPIRY_TIME = N.EXPIRY_TIME,
                   PRINCIPAL_NAME = N.PRINCIPAL_NAME
              FROM (SELECT CAST(? AS CHAR(36)) AS SESSION_ID, CAST(? AS BIGINT) AS LAST_ACCESS_TIME,
                           CAST(? AS INT) AS MAX_INACTIVE_INTERVAL, CAST(? AS BIGINT) AS EXPIRY_TIME,
                           CAST(? AS VARCHAR) AS PRINCIPAL_NAME) N
             WHERE S.PRIMARY_ID = ?
               AND (S.LAST_ACCESS_TIME < N.LAST_ACCESS_TIME - 60000 OR S.SESSION_ID <> N.SESSION_ID
                    OR S.MAX_INACTIVE_INTERVAL <> N.MAX_INACTIVE_INTERVAL
                    OR S.PRINCIPAL_NAME IS DISTINCT FROM N.PRINCIPAL_NAME)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sparingSessions(DataSource database)
            throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
        var h2 = "H2".equals(product);
        var store = h2
                ? "MERGE INTO " + COLUMNS + "KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)"
                : "INSERT INTO " + COLUMNS + "VALUES (?, ?, ?) ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) "
                        + "DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES";
        return sessions -> {
            sessions.setCreateSessionAttributeQuery(store);
            if (!h2) {
                sessions.setUpdateSessionQuery(UPDATE);
            }
        };
    }

    /** What an older version stored and this one cannot read is as if it had never been stored: its owner signs in again. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, (Converter<byte[], Object>) SessionsConfiguration::read);
        return conversion;
    }

    private static Object read(byte[] stored) {
        try {
            return new DefaultDeserializer(SessionsConfiguration.class.getClassLoader())
                    .deserializeFromByteArray(stored);
        } catch (IOException e) {
            LOG.info("An attribute of a session cannot be read any more: {}", e.getMessage());
            return null;
        }
    }
}
