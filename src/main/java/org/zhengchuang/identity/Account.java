package org.zhengchuang.identity;

import java.time.OffsetDateTime;

/**
 * An account (账号): opened when its owner comes onto the roster, closed the moment he leaves, and opened again when he
 * comes back; it is never deleted, because tasks and records name it.
 *
 * @param id the owner's member number
 * @param closedAt since when nobody signs in with it, or {@code null}
 */
record Account(String id, Origin origin, Password password, OffsetDateTime passwordSetAt, OffsetDateTime closedAt) {

    enum Origin {
        /** Follows the roster. */
        ROSTER,
        /** Made for the technical administrator. */
        TECHNICAL
    }

    enum Password {
        /** Random, and known to nobody: the office has yet to issue one. */
        UNISSUED,
        /** Issued by the office; must be changed at the first sign-in. */
        INITIAL,
        /** Chosen by the owner. */
        CHOSEN
    }

    boolean open() {
        return closedAt == null;
    }
}
