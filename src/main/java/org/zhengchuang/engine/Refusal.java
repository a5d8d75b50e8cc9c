package org.zhengchuang.engine;

import java.util.Arrays;
import java.util.List;

/**
 * A request that a rule does not allow, or that is not filled in properly. It is thrown before anything is stored, rolls
 * back what was begun, and reaches the user as one sentence in his language.
 *
 * <p>The message is a key of the files under {@code messages/}; the arguments fill its places.
 */
public class Refusal extends RuntimeException {

    /** Enough for the names of a large branch. */
    private static final int LONGEST_ARGUMENT = 1_000;

    private final transient List<Object> arguments;

    /**
     * @param key a message key, such as {@code plan.measure.owner.unknown}
     * @param arguments what fills the message's places; a nested {@link Text} is translated as well
     */
    public Refusal(String key, Object... arguments) {
        super(key);
        this.arguments = Arrays.stream(arguments).map(Refusal::shown).toList();
    }

    /** What somebody sent is shown to him, but not without end. */
    private static Object shown(Object argument) {
        return argument instanceof String text && text.length() > LONGEST_ARGUMENT
                ? text.substring(0, LONGEST_ARGUMENT) + "…"
                : argument;
    }

    public String key() {
        return getMessage();
    }

    public Text text() {
        return new Text(key(), arguments == null ? List.of() : arguments);
    }

    /** For logs and test reports; users get the {@link #text}. */
    @Override
    public String toString() {
        return "Refusal " + key() + " " + arguments;
    }
}
