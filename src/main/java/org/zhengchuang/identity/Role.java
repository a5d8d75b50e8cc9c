package org.zhengchuang.identity;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A role: a group of Camunda's, and an authority {@code ROLE_<name>} of Spring Security's. */
public enum Role {
    /** 系统管理员: looks after the system. He is not the campaign office, and holds no post by it. */
    ADMIN("camunda-admin"),
    /** 领导小组办公室. */
    OFFICE("office"),
    /** 领导小组. */
    LEADING_GROUP("leadingGroup"),
    /** 党委. */
    PARTY_COMMITTEE("partyCommittee"),
    /** 监督审计: reads everything, changes nothing. */
    AUDITOR("auditors"),
    /** 纪委. */
    DISCIPLINE("discipline"),
    /** 支部书记. */
    SECRETARY("secretaries"),
    /** 支委: whoever holds an office in his branch. */
    COMMITTEE("committee"),
    /** 党员: everybody on the roster who signs in. */
    MEMBER("members");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The id of Camunda's group. */
    public String group() {
        return group;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }

    static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
