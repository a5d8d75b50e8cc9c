package org.zhengchuang.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/**
 * What is true of an account now, whatever was true when its owner signed in.
 *
 * @param open whether anybody may sign in with it
 * @param mustChangePassword whether its password was issued and must be replaced first
 * @param passwordSetAt sessions begun before are over; {@code null} where that is not known
 * @param groups the ids of its groups in Camunda
 */
record AccountState(boolean open, boolean mustChangePassword, Instant passwordSetAt, List<String> groups) {

    List<GrantedAuthority> authorities() {
        return groups.stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .map(Role::authority)
                .toList();
    }
}
