package org.zhengchuang.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a sign-in against Camunda's users; its throttle, a pause that grows with every failure of an account, is kept,
 * and a limit per address stands in front of it.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identity;
    private final AccountStates states;
    private final AddressLimit addresses;
    private final ApplicationEventPublisher events;

    EngineSignIn(
            IdentityService identity, AccountStates states, AddressLimit addresses, ApplicationEventPublisher events) {
        this.identity = identity;
        this.states = states;
        this.addresses = addresses;
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
        var password = String.valueOf(attempt.getCredentials());
        if (!identity.checkPassword(id, password)) {
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
