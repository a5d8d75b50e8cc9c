package org.zhengchuang.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds expressions in what is asked of the engine: anything but the few that a filter over one's own tasks needs, under
 * any key that ends with {@code expression}, however deep.
 */
final class Expressions {

    private static final Pattern HARMLESS = Pattern.compile("\\$\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)"
            + "|(?:now\\(\\)|dateTime\\(\\))(?:\\.(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months)\\(\\d{1,4}\\))*"
            + "(?:\\.toDate\\(\\))?)\\s*}");

    private static final JsonFactory JSON = new JsonFactory();

    private Expressions() {}

    static boolean inParameters(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(parameter -> isExpression(parameter.getKey()) && !allHarmless(parameter.getValue()));
    }

    /** A body that cannot be read to its end is not let through either where it speaks of an expression. */
    static boolean inBody(byte[] body) throws IOException {
        var expects = false;
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    expects = true;
                    var value = parser.nextToken();
                    if (value != JsonToken.VALUE_NULL
                            && !(value == JsonToken.VALUE_STRING && allHarmless(parser.getText()))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (JsonParseException | StreamConstraintsException e) {
            // The engine's parser is the same and stops here too; but what came before need not be tried out.
            return expects;
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean allHarmless(String... values) {
        for (String value : values) {
            if (!HARMLESS.matcher(value).matches()) {
                return false;
            }
        }
        return true;
    }
}
