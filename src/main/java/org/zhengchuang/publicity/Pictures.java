package org.zhengchuang.publicity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;

/** The pictures (图片) of what was publicised; a picture proves one thing only, so none is taken twice (R12, R54). */
@Component
class Pictures {

    static final int LARGEST = 3 * 1024 * 1024;

    /** @param type the media type, told from the first bytes and never from the sender */
    record Picture(String type, byte[] content) {}

    private record Stored(String type, String content) {}

    private final JdbcClient jdbc;

    Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal where it is no picture, too large, or used already */
    void keep(String itemId, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal("publicity.picture.too-large", LARGEST / 1024 / 1024);
        }
        var type = typeOf(content).orElseThrow(() -> new Refusal("publicity.picture.kind"));
        var hash = hash(content);
        jdbc.sql("""
                        select b.name from publicity_picture p join publicity_item i on i.id = p.item_id
                          join branch b on b.id = i.branch_id where p.sha256 = :hash order by i.recorded_at limit 1
                        """).param("hash", hash).query(String.class).optional().ifPresent(branch -> {
            throw new Refusal("publicity.picture.used", branch);
        });
        jdbc.sql("insert into publicity_picture (item_id, type, sha256, content) values (:id, :type, :hash, :content)")
                .param("id", itemId)
                .param("type", type)
                .param("hash", hash)
                .param("content", Base64.getEncoder().encodeToString(content))
                .update();
    }

    Optional<Picture> of(String itemId) {
        return jdbc.sql("select type, content from publicity_picture where item_id = :id")
                .param("id", itemId)
                .query(Stored.class)
                .optional()
                .map(stored -> new Picture(stored.type(), Base64.getDecoder().decode(stored.content())));
    }

    static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        return startsWith(content, 0xFF, 0xD8, 0xFF) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        for (int place = 0; place < bytes.length; place++) {
            if (content.length <= place || (content[place] & 0xFF) != bytes[place]) {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
