package org.zhengchuang.roster.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;

/** The words of the workbook. The form is Chinese whoever downloads it, so that every office exchanges the same one. */
@Component
class Labels {

    private static final Locale FORM = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;
    private final Map<Class<?>, Map<String, Object>> meanings = new HashMap<>();
    private final Map<String, Boolean> yesNo;

    Labels(MessageSource messages) {
        this.messages = messages;
        meaning(Sheet.class, Sheet.values(), Sheet::text);
        meaning(Column.class, Column.values(), Column::text);
        meaning(Standing.class, Standing.values(), Standing::text);
        meaning(OfficeKind.class, OfficeKind.values(), OfficeKind::text);
        meaning(Stage.class, Stage.values(), Stage::text);
        meaning(DepartmentKind.class, DepartmentKind.values(), DepartmentKind::text);
        meaning(FactoryPost.class, FactoryPost.values(), FactoryPost::text);
        yesNo = Map.of(of("roster.workbook.yes"), true, of("roster.workbook.no"), false);
    }

    private <E> void meaning(Class<E> type, E[] values, Function<E, Text> text) {
        var byLabel = new HashMap<String, Object>();
        for (E value : values) {
            byLabel.put(of(text.apply(value)), value);
        }
        meanings.put(type, byLabel);
    }

    String of(String key, Object... arguments) {
        return of(Text.of(key, arguments));
    }

    String of(Text text) {
        return messages.getMessage(text, FORM);
    }

    String of(Sheet sheet) {
        return of(sheet.text());
    }

    String of(Column column) {
        return of(column.text());
    }

    /** The stage's name, or the word for the whole campaign where it is {@code null}. */
    String of(Stage stage) {
        return stage == null ? of("roster.stage.ALL") : of(stage.text());
    }

    String of(boolean answer) {
        return of(answer ? "roster.workbook.yes" : "roster.workbook.no");
    }

    <E> Optional<E> meaning(Class<E> type, String label) {
        return Optional.ofNullable(type.cast(meanings.get(type).get(label)));
    }

    Optional<Boolean> yesNo(String label) {
        return Optional.ofNullable(yesNo.get(label));
    }

    /** All words that may stand in a column of this kind, for the reason why another may not. */
    String choices(Class<? extends Enum<?>> type) {
        return String.join(
                "、",
                meanings.get(type).entrySet().stream()
                        .sorted(Comparator.comparing(entry -> ((Enum<?>) entry.getValue()).ordinal()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
