package org.zhengchuang.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets a program that sends its password with every request pay the slow hash once in half a minute. What is remembered
 * is a keyed digest under a key that lives and dies with this process; whether the account is open, and its password
 * still the one of that day, is asked on every request all the same.
 */
class RememberedSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final AuthenticationProvider signIn;
    private final AccountStates states;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> verified = new ConcurrentHashMap<>();

    RememberedSignIn(AuthenticationProvider signIn, AccountStates states, Clock clock) {
        this.signIn = signIn;
        this.states = states;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var now = clock.instant();
        var digest = digest(attempt.getName() + '\0' + attempt.getCredentials());
        var at = verified.get(digest);
        if (at != null && now.isBefore(at.plus(REMEMBERED))) {
            var state = states.of(attempt.getName());
            var passwordSetAt = state.passwordSetAt();
            if (state.open() && (passwordSetAt == null || passwordSetAt.isBefore(at))) {
                var signedIn =
                        UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, state.authorities());
                signedIn.setDetails(attempt.getDetails());
                return signedIn;
            }
        }
        var signedIn = signIn.authenticate(attempt);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(digest, now);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return signIn.supports(authentication);
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
