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
 */
@ConfigurationProperties("zhengchuang.identity")
record IdentitySettings(
        @DefaultValue Map<String, List<Role>> mayStart,
        @DefaultValue("false") boolean restoreAdministrator,
        @DefaultValue("200") int failuresPerAddress) {}
