package org.zhengchuang.identity;

import java.util.Map;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.stereotype.Component;

/**
 * The factory's directory (LDAP), where one is configured: it knows the passwords of the people on the roster, who are
 * looked up there by their number and proven by a bind. What they may do stays ours, as does the administrator.
 */
@Component
class Directory {

    private static final String TIMEOUT = "5000";

    private final BindAuthenticator people;

    Directory(IdentitySettings settings) {
        people = settings.ldap().configured() ? connect(settings.ldap()) : null;
    }

    private static BindAuthenticator connect(IdentitySettings.Ldap ldap) {
        var server = new LdapContextSource();
        server.setUrl(ldap.url());
        server.setAnonymousReadOnly(ldap.user().isBlank());
        server.setUserDn(ldap.user());
        server.setPassword(ldap.password());
        server.setPooled(false);
        server.setBaseEnvironmentProperties(
                Map.of("com.sun.jndi.ldap.connect.timeout", TIMEOUT, "com.sun.jndi.ldap.read.timeout", TIMEOUT));
        server.afterPropertiesSet();
        var authenticator = new BindAuthenticator(server);
        authenticator.setUserSearch(new FilterBasedLdapUserSearch(ldap.base(), ldap.filter(), server));
        return authenticator;
    }

    boolean answersFor(Account account) {
        return people != null && account.origin() == Account.Origin.ROSTER;
    }

    /**
     * @throws AuthenticationException if the directory cannot be asked; that is nobody's failed attempt
     */
    boolean matches(String id, String password) {
        // A bind without a password is an anonymous one, and succeeds for everybody.
        if (password.isEmpty()) {
            return false;
        }
        try {
            people.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(id, password));
            return true;
        } catch (BadCredentialsException | UsernameNotFoundException e) {
            return false;
        }
    }
}
