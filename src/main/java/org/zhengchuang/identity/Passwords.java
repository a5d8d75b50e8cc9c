package org.zhengchuang.identity;

import java.security.SecureRandom;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Sets passwords that nobody chose. A generated one carries 80 random bits, which no slow hash makes safer: it gets the
 * engine's fast one, so that three thousand accounts are opened in a second. What people choose goes through
 * {@link SlowHash}.
 */
@Component
class Passwords {

    /** Of the sample accounts, in the rehearsal only; refused as a chosen one everywhere. */
    static final String SAMPLE = "Zhengchuang#2026";

    /** Without the characters that are mistaken for each other on paper. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncryptor fast = new Sha512HashDigest();
    private final SlowHash slow;
    private String sampleSalt;
    private String sampleHash;

    Passwords(SlowHash slow) {
        this.slow = slow;
    }

    /** Four groups of four, such as {@code K7QM-2XPF-9TRD-4HWN}. */
    String generate() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Gives the user a password made by {@link #generate}. */
    void setGenerated(User user, String generated) {
        var salt = generate();
        store(user, salt, fast.hashAlgorithmName(), fast.encrypt(EncryptionUtil.saltPassword(generated, salt)));
    }

    /** Gives the user the sample password; hashed once for all of them, because a rehearsal should start quickly. */
    synchronized void setSample(User user) {
        if (sampleHash == null) {
            sampleSalt = generate();
            sampleHash = slow.encrypt(EncryptionUtil.saltPassword(SAMPLE, sampleSalt));
        }
        store(user, sampleSalt, slow.hashAlgorithmName(), sampleHash);
    }

    private static void store(User user, String salt, String algorithm, String hash) {
        var entity = (UserEntity) user;
        entity.setSalt(salt);
        entity.setDbPassword("{" + algorithm + "}" + hash);
    }
}
