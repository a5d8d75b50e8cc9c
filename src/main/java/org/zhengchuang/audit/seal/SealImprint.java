package org.zhengchuang.audit.seal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.documents.Imprint;

/**
 * Prints the newest head of the ledger on every paper: nobody can take back the copies that lie in many hands.
 */
@Component
class SealImprint implements Imprint {

    private final Sealer sealer;
    private final MessageSource messages;

    SealImprint(Sealer sealer, MessageSource messages) {
        this.sealer = sealer;
        this.messages = messages;
    }

    @Override
    public String line() {
        return sealer.newest()
                .map(head -> messages.getMessage(
                        "audit.imprint",
                        new Object[] {String.valueOf(head.number()), head.hash()},
                        Locale.SIMPLIFIED_CHINESE))
                .orElse("");
    }
}
