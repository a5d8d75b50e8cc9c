package org.zhengchuang.audit.reading;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Readers;

/**
 * Who may read what: auditors, discipline and whoever runs the campaign read everything, the committee of a branch its
 * branch's, everybody what he did and what concerns him. Nobody changes anything.
 */
@Component("auditAccess")
public class AuditAccess {

    private final Readers readers;

    AuditAccess(Readers readers) {
        this.readers = readers;
    }

    public boolean readsAll() {
        return readers.seesFactory(person());
    }

    /** @param businessKey such as {@code 2026/B01/M0110} */
    public boolean readsInstance(String businessKey) {
        if (readsAll()) {
            return true;
        }
        var ids = businessKey == null ? new String[0] : businessKey.split("/");
        var scope = scope();
        return ids.length > 1 && ids[1].equals(scope.branchId()) || ids.length > 2 && ids[2].equals(scope.person());
    }

    Scope scope() {
        return new Scope(readsAll(), readers.committeeOf(person()).orElse(null), person().getName());
    }

    private static Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
