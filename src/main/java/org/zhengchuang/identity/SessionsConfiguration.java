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
 * first time; so a row that is already there is written over.
 */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsConfiguration.class);

    private static final String COLUMNS =
            "%TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesAreWrittenOver(DataSource database)
            throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
        var store = "H2".equals(product)
                ? "MERGE INTO " + COLUMNS + "KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)"
                : "INSERT INTO " + COLUMNS + "VALUES (?, ?, ?) ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) "
                        + "DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES";
        return sessions -> sessions.setCreateSessionAttributeQuery(store);
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
