package org.zhengchuang.audit.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.Sentences;

/** The kinds of entries that there are: those whose name stands in the message file. */
@Component
public class Kinds {

    /** @param code as it stands in the ledger */
    public record Kind(String code, String name) {}

    private static final String PREFIX = "audit.kind.";

    private final Sentences sentences;
    private final List<String> codes;

    Kinds(Sentences sentences) {
        this.sentences = sentences;
        this.codes = ResourceBundle.getBundle("messages.audit", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    public List<Kind> all(Locale language) {
        return codes.stream()
                .map(code -> new Kind(code, sentences.kind(code, language)))
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }

    /** The kinds in whose name the word stands. */
    List<String> called(String word, Locale language) {
        var wanted = word.toLowerCase(language);
        return codes.stream()
                .filter(code ->
                        sentences.kind(code, language).toLowerCase(language).contains(wanted))
                .toList();
    }
}
