package org.zhengchuang.operations;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Throws a connection away that will never work again. H2 closes its database when its disk is full; the next connection
 * opens it anew, but a pool under load would go on with the old ones, because H2 has a code of its own for what others
 * say by a state of class 08.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        return fault instanceof SQLNonTransientConnectionException ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
