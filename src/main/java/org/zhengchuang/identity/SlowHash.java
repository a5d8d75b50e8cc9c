package org.zhengchuang.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords slowly, where the engine's own way is one round of SHA-512. Bcrypt reads 72 bytes at most and the
 * engine appends its salt to the password, so what is hashed is the SHA-256 of both.
 */
@Component
class SlowHash implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha256";

    private final BCryptPasswordEncoder bcrypt;

    SlowHash(IdentitySettings settings) {
        this.bcrypt = new BCryptPasswordEncoder(settings.hashStrength());
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    /** The engine keeps it before the hash, and so still checks hashes made in other ways. */
    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    static boolean made(String stored) {
        return stored != null && stored.startsWith("{" + NAME + "}");
    }

    private static String digest(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
