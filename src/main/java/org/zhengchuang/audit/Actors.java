package org.zhengchuang.audit;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts: whoever is signed in on our pages or with the engine; nobody where the product works by itself. */
@Component
class Actors {

    private final IdentityService identities;

    Actors(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** The account, or null. */
    String current() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken)) {
            return signedIn.getName();
        }
        var known = identities.getCurrentAuthentication();
        return known == null ? null : known.getUserId();
    }
}
