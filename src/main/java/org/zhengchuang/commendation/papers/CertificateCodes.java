package org.zhengchuang.commendation.papers;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public addresses of certificates: what stands there can be guessed from nobody's number. */
@Component
class CertificateCodes {

    /** Without what looks alike on paper. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    CertificateCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a certificate; it gets one when it is asked for first. */
    String of(int number) {
        return jdbc.sql("select code from certificate where number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseGet(() -> give(number));
    }

    private String give(int number) {
        var code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        jdbc.sql("insert into certificate (number, code) values (:number, :code)")
                .param("number", number)
                .param("code", code.toString())
                .update();
        return code.toString();
    }

    Optional<Integer> number(String code) {
        return jdbc.sql("select number from certificate where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }
}
