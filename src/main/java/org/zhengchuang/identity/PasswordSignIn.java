package org.zhengchuang.identity;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a sign-in with a password; a limit per address stands in front of it. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountPasswords passwords;
    private final AccountStates states;
    private final FailureLimit addresses;
    private final ApplicationEventPublisher events;

    PasswordSignIn(
            AccountPasswords passwords,
            AccountStates states,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.states = states;
        this.addresses = new FailureLimit(settings.failuresPerAddress(), clock);
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var id = attempt.getName().strip();
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (addresses.exhausted(address)) {
            throw new LockedException("Too many failed sign-ins from " + address);
        }
        if (!passwords.matches(id, String.valueOf(attempt.getCredentials()))) {
            addresses.failed(address);
            events.publishEvent(new SignInRefused(id, address));
            throw new BadCredentialsException("Wrong account or password");
        }
        var state = states.of(id);
        if (!state.open()) {
            events.publishEvent(new SignInRefused(id, address));
            throw new DisabledException("The account is closed");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(id, null, state.authorities());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
