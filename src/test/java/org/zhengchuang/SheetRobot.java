package org.zhengchuang;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Somebody who fills in a sheet without a mouse: from question to question with the tab key, and into each whatever can be
 * typed there. What is answered already he leaves as it is.
 */
final class SheetRobot {

    /** Longer than any question of a sheet asks for at least. */
    private static final String TEXT = "按实际情况如实填写(示例)";

    private static final int MOST_STEPS = 3_000;

    private static final String CONTROLS =
            ".zc-sheet .zc-fields .zc-input, .zc-sheet .zc-fields .zc-choice, .zc-sheet .zc-fields .zc-checkbox,"
                    + " .zc-sheet .zc-table .zc-input, .zc-sheet .zc-table .zc-choice, .zc-sheet .zc-table .zc-checkbox";

    private static final String GIVEN = """
            const given = (one) => one.classList.contains('zc-choice') ? one.querySelector('[aria-selected=true]')?.textContent ?? ''
              : one.type === 'checkbox' ? one.checked : one.value;
            const asked = [...document.querySelectorAll(controls)].filter((one) => one.checkVisibility());
            """;

    /** What is open first; the keys move on from there. */
    private static final String FIRST_OPEN =
            "(controls) => {" + GIVEN + "(asked.find((one) => !given(one)) ?? asked[0]).focus();}";

    private static final String ANSWERS = "(controls) => {" + GIVEN
            + "return asked.map((one) => `${one.getAttribute('aria-label')}: ${given(one)}`);}";

    /** What has the focus: its kind, whether it is answered, and what it is called; nothing where it is not in the sheet. */
    private static final String FOCUSED = """
            () => {
              const one = document.activeElement;
              const table = one?.closest('.zc-sheet .zc-table');
              if (!table && !one?.closest('.zc-sheet .zc-fields')) {
                return null;
              }
              const is = (name) => one.classList.contains(name);
              const kind = ['zc-choice', 'zc-checkbox', 'zc-search', 'zc-dateText', 'zc-number', 'zc-input', 'zc-add'].find(is);
              const answered = is('zc-choice') ? one.querySelector('[aria-selected=true]') !== null
                : is('zc-checkbox') ? one.checked
                : is('zc-add') ? table.querySelector('tbody tr') !== null
                : one.value !== '';
              return {kind: kind ?? 'other', answered, name: one.getAttribute('aria-label') ?? ''};
            }""";

    private final Page page;
    private final LocalDate today;
    private final Map<String, Integer> choices;

    /** @param choices the place of the option that is chosen, by how the question is called; the first unless told */
    SheetRobot(Page page, LocalDate today, Map<String, Integer> choices) {
        this.page = page;
        this.today = today;
        this.choices = choices;
    }

    /** Answers so many questions, beginning with the first that is open. */
    void answer(int most) {
        page.evaluate(FIRST_OPEN, CONTROLS);
        int answered = 0;
        for (int step = 0; step < MOST_STEPS && answered < most; step++) {
            @SuppressWarnings("unchecked")
            var focused = (Map<String, Object>) page.evaluate(FOCUSED);
            if (focused == null) {
                return;
            }
            boolean moved = false;
            if (Boolean.FALSE.equals(focused.get("answered"))) {
                moved = answer(String.valueOf(focused.get("kind")), String.valueOf(focused.get("name")));
                answered++;
            }
            if (!moved) {
                page.keyboard().press("Tab");
            }
        }
    }

    void answerAll() {
        answer(Integer.MAX_VALUE);
    }

    /** Answers whether the focus has gone on by itself. */
    private boolean answer(String kind, String name) {
        var keys = page.keyboard();
        switch (kind) {
            case "zc-choice" -> keys.press(String.valueOf(choice(name)));
            case "zc-checkbox" -> keys.press("Space");
            case "zc-search" -> {
                keys.press("Alt+ArrowDown");
                for (int place = 0; place < choice(name); place++) {
                    keys.press("ArrowDown");
                }
            }
            case "zc-dateText" -> keys.insertText(today.toString());
            case "zc-input" -> keys.insertText(TEXT);
            case "zc-add" -> {
                keys.press("Enter");
                return true;
            }
            default -> {
                // A number is given or may stay empty; other buttons are passed by.
            }
        }
        return false;
    }

    private int choice(String name) {
        return choices.entrySet().stream()
                .filter(choice -> name.endsWith(choice.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
    }

    /** Every question that is asked now, with its answer. */
    @SuppressWarnings("unchecked")
    List<String> answers() {
        return (List<String>) page.evaluate(ANSWERS, CONTROLS);
    }
}
