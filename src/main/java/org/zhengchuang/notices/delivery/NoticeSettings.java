package org.zhengchuang.notices.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the product. Mail goes out where {@code spring.mail.host} is set.
 *
 * @param address where people reach the product; the links in mails and chats begin with it
 * @param from who the mails are from
 * @param pauses how long to wait after each failure; after the last one the administrator must look
 * @param lease how long a node may take over one delivery; after that it is taken for dead
 */
@ConfigurationProperties("zhengchuang.notices")
record NoticeSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("zhengchuang@localhost") String from,

        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"})
        List<Duration> pauses,

        @DefaultValue("3m") Duration lease) {

    String link(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
