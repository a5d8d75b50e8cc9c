package org.zhengchuang.engine;

import java.io.Serializable;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A sentence that is not yet in anybody's language: a message key with what fills its places. Pass it to
 * {@code MessageSource.getMessage(MessageSourceResolvable, Locale)}, in templates to {@code #messages}.
 */
public record Text(String key, List<Object> arguments) implements MessageSourceResolvable, Serializable {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** Several phrases as one, in the manner of the reader's language. The list must not be empty. */
    public static Text list(List<Text> phrases) {
        return joined("engine.list", phrases);
    }

    /** Several whole sentences, one after the other. The list must not be empty. */
    public static Text sentences(List<Text> sentences) {
        return joined("engine.sentences", sentences);
    }

    private static Text joined(String key, List<Text> texts) {
        return texts.stream().reduce((one, next) -> Text.of(key, one, next)).orElseThrow();
    }

    /** What somebody wrote, without the space around it; null where he wrote nothing. */
    public static String orNull(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
