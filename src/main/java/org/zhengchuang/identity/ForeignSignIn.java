package org.zhengchuang.identity;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The factory's own sign-in (OpenID Connect), where one is registered: it says who somebody is; whether there is an
 * account for him, and what he may do, stays ours.
 */
@Component
class ForeignSignIn {

    /** A provider on the sign-in page. */
    record Provider(String id, String name) {}

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OidcUserService known = new OidcUserService();
    private final AccountStates states;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;

    ForeignSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            AccountStates states,
            IdentitySettings settings,
            ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.states = states;
        this.settings = settings;
        this.events = events;
    }

    boolean configured() {
        return registrations.getIfAvailable() != null;
    }

    List<Provider> providers() {
        return registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Provider(one.getRegistrationId(), one.getClientName()))
                        .toList()
                : List.of();
    }

    OidcUser account(OidcUserRequest request) {
        var claim = settings.oidc().accountClaim();
        var person = known.loadUser(request);
        var id = person.getClaimAsString(claim);
        if (id == null || id.isBlank()) {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_account_claim"), "There is no claim " + claim);
        }
        var state = states.of(id);
        if (!state.open()) {
            events.publishEvent(
                    new SignInRefused(id, request.getClientRegistration().getRegistrationId()));
            throw new OAuth2AuthenticationException(new OAuth2Error("no_account"), "There is no open account " + id);
        }
        return new DefaultOidcUser(state.authorities(), person.getIdToken(), person.getUserInfo(), claim);
    }
}
