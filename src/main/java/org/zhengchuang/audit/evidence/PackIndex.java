package org.zhengchuang.audit.evidence;

import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index of a pack: what is in it, how much of each kind, and the head of the chain that vouches for it. */
@Component
class PackIndex {

    private final JdbcClient jdbc;

    PackIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String campaignId, Zip zip) throws IOException {
        zip.text("index.txt", campaignId);
    }
}
