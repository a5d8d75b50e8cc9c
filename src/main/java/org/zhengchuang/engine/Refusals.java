package org.zhengchuang.engine;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers, for the request at hand, what a rule refused: on its way out of the engine a {@link Refusal} is wrapped
 * several times over, and its text would drown in the engine's own.
 */
@Component
public class Refusals {

    static final String ATTRIBUTE = Refusal.class.getName();

    /** Whatever a rule refuses in this work reaches the user as its one sentence. */
    public void noticing(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            var request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(ATTRIBUTE, refusal.text(), RequestAttributes.SCOPE_REQUEST);
            }
            throw refusal;
        }
    }
}
