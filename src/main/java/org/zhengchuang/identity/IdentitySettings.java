package org.zhengchuang.identity;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mayStart who may start which process in Tasklist: the process's id to the roles; the other processes are
 *     started by processes
 * @param restoreAdministrator gives {@code admin} a new password at this start, printed once, and makes him an
 *     administrator again; the way back in when nobody can sign in as one
 * @param failuresPerAddress how many failed sign-ins one address may have in ten minutes; a factory behind one address
 *     shares them
 * @param hashStrength how slowly chosen passwords are hashed: one more takes twice as long
 * @param metricsToken with it, as a bearer token, Prometheus reads the metrics; empty: the administrator only
 * @param ldap the factory's directory, if it is to check the passwords of people on the roster
 * @param oidc how an account is found in what the factory's own sign-in tells (registered with Spring's properties
 *     {@code spring.security.oauth2.client})
 */
@ConfigurationProperties("zhengchuang.identity")
record IdentitySettings(
        @DefaultValue Map<String, List<Role>> mayStart,
        @DefaultValue("false") boolean restoreAdministrator,
        @DefaultValue("200") int failuresPerAddress,
        @DefaultValue("10") int hashStrength,
        @DefaultValue("") String metricsToken,
        @DefaultValue Ldap ldap,
        @DefaultValue Oidc oidc) {

    /**
     * @param url such as {@code ldaps://directory.factory.local:636}; empty: our own passwords
     * @param base where people are searched for, such as {@code ou=people,dc=factory,dc=local}
     * @param filter finds the person of an account, its member number in place of {@code {0}}
     * @param user the distinguished name by which the directory is searched; empty: nobody
     * @param password its password
     */
    record Ldap(
            @DefaultValue("") String url,
            @DefaultValue("") String base,
            @DefaultValue("(employeeNumber={0})") String filter,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        boolean configured() {
            return !url.isBlank();
        }
    }

    /** @param accountClaim the claim that holds the member number */
    record Oidc(@DefaultValue("preferred_username") String accountClaim) {}
}
