package org.zhengchuang;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The parts of Camunda Modeler that read a file, find fault with it and save it, without their window. See
 * src/docs/decisions/0005-bpmnlint-in-tests.md.
 */
final class Modeler implements AutoCloseable {

    private static final String LINT = """
            async ([name, xml]) => (await lint(xml))
                .map(({rule, element, message}) => `${name}: ${element}: ${rule}: ${message}`)
            """;

    private final Browser browser = Browser.open();
    private final Page page = browser.page();

    Modeler() {
        try {
            page.evaluate(new ClassPathResource("bpmnlint/bpmnlint.js").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What bpmnlint says with its recommended rules, one line a finding: file, element, rule, message. */
    @SuppressWarnings("unchecked")
    List<String> findings(Path model) {
        return (List<String>) page.evaluate(LINT, List.of(model.getFileName().toString(), text(model)));
    }

    /** The text of a file ({@code bpmn}, {@code dmn}, {@code form}) as it is after it was opened and saved. */
    String saved(String kind, String text) {
        return (String) page.evaluate("([kind, text]) => saved(kind, text)", List.of(kind, text));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
