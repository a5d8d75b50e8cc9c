package org.zhengchuang.operations;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param backupFolder where backups are written
 * @param fillFrom at this start the empty database is filled from there, and the application ends: a backup's file, or
 *     the {@code jdbc:} address of another database of the product
 * @param fillFromUser who may read that database
 * @param fillFromPassword his password
 */
@ConfigurationProperties("zhengchuang.operations")
record OperationsSettings(
        @DefaultValue("./backups") Path backupFolder,
        @DefaultValue("") String fillFrom,
        @DefaultValue("sa") String fillFromUser,
        @DefaultValue("") String fillFromPassword) {}
