package org.zhengchuang.audit.seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the heads of the ledger are kept: {@code zhengchuang.audit.heads}, or beside the database. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Heads heads(
            @Value("${zhengchuang.audit.heads:}") String named, @Value("${spring.datasource.url}") String databaseUrl) {
        return Heads.of(named, databaseUrl);
    }
}
