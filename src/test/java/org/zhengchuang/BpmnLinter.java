package org.zhengchuang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * bpmnlint with its recommended rules, as Camunda Modeler runs it, on Rhino: neither Node.js nor a browser is needed.
 * See src/docs/decisions/0005-bpmnlint-in-tests.md.
 */
final class BpmnLinter {

    record Finding(String rule, String element, String message) {}

    private static final String BUNDLE = "/bpmnlint/bpmnlint.js";

    private final ObjectMapper json = new ObjectMapper();
    private final ScriptableObject scope;

    BpmnLinter() {
        try (Context context = context();
                var bundle =
                        new InputStreamReader(BpmnLinter.class.getResourceAsStream(BUNDLE), StandardCharsets.UTF_8)) {
            scope = context.initStandardObjects();
            context.evaluateReader(scope, bundle, BUNDLE, 1, null);
            context.evaluateString(scope, """
                    var answer, failure;
                    function check(xml) {
                      answer = failure = undefined;
                      lint(xml, function (found) { answer = found; }, function (reason) { failure = reason; });
                    }
                    """, "check", 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line a finding: file, element, rule, message. */
    List<String> findings(Path model) {
        return lint(model).stream()
                .map(finding -> "%s: %s: %s: %s"
                        .formatted(model.getFileName(), finding.element(), finding.rule(), finding.message()))
                .toList();
    }

    private List<Finding> lint(Path model) {
        try (Context context = context()) {
            Function check = (Function) scope.get("check", scope);
            check.call(context, scope, scope, new Object[] {Files.readString(model)});
            context.processMicrotasks();
            if (scope.get("answer", scope) instanceof CharSequence answer) {
                return json.readValue(answer.toString(), new TypeReference<>() {});
            }
            throw new IllegalStateException(
                    "bpmnlint cannot read %s: %s".formatted(model, scope.get("failure", scope)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Context context() {
        Context context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        // One function of the bundle is longer than a Java method may be.
        context.setInterpretedMode(true);
        return context;
    }
}
