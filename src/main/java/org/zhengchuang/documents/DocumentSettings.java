package org.zhengchuang.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the factory signs its papers, {@code zhengchuang.documents.*}.
 *
 * @param issuer 发文机关, in full
 * @param office who prints them (印发机关)
 * @param series 发文机关代字 of decisions and notices
 * @param minutesSeries that of minutes
 * @param publicUrl where people outside reach this server; blank for the address that is asked for
 */
@ConfigurationProperties("zhengchuang.documents")
public record DocumentSettings(
        @DefaultValue("中国共产党工厂委员会") String issuer,
        @DefaultValue("中国共产党工厂委员会办公室") String office,
        @DefaultValue("厂党发") String series,
        @DefaultValue("厂党纪要") String minutesSeries,
        @DefaultValue("") String publicUrl) {}
