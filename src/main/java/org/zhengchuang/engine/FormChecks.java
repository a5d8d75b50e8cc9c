package org.zhengchuang.engine;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a form against the bounds of its fields, and says in the reader's language what is wrong with which. */
@Component
public class FormChecks {

    private static final int FAULTS_NAMED = 5;

    private final Validator validator;

    FormChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * Every submitted form is checked; a handler asks for it only where it made a form out of another one.
     *
     * @throws Refusal where a field breaks its bounds
     */
    public void check(Object form) {
        Set<ConstraintViolation<Object>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new Refusal("engine.form.faults", faults(form.getClass(), violations));
        }
    }

    /** The first few faults as one text; nested, so that each is told in the reader's language. */
    private static Text faults(Class<?> type, Set<ConstraintViolation<Object>> violations) {
        List<Text> named = violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .limit(FAULTS_NAMED)
                .map(violation -> fault(type, violation))
                .toList();
        return Text.list(named);
    }

    private static Text fault(Class<?> type, ConstraintViolation<?> violation) {
        Integer row = null;
        var path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                row = node.getIndex() + 1;
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        var what = constraint(violation);
        return row == null
                ? Text.of("engine.form.field", label(type, path.toString()), what)
                : Text.of("engine.form.row", row, label(type, path.toString()), what);
    }

    private static Text constraint(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var bounds = descriptor.getAttributes();
        return Text.of(
                "engine.constraint."
                        + descriptor.getAnnotation().annotationType().getSimpleName(),
                bounds.getOrDefault("min", ""),
                bounds.getOrDefault("max", ""),
                bounds.getOrDefault("value", ""));
    }

    /** Labels stand in the message files under {@code form.<handler>.<path>}. */
    static Text label(Class<?> form, String path) {
        var handler = form.getEnclosingClass() == null ? form : form.getEnclosingClass();
        return Text.of("form." + handler.getSimpleName() + "." + path);
    }
}
