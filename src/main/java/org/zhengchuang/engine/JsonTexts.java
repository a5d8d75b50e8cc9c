package org.zhengchuang.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** What nobody sends by mistake, in any JSON body, ours or the engine's. */
public final class JsonTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTexts() {}

    /**
     * Whether a name or a text holds the character of number zero, which PostgreSQL takes nowhere, or parts lie in each other
     * deeper than any parser follows. A body that is no JSON is left to whoever reads it next: it is refused there.
     */
    public static boolean areBeyondReason(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                        && parser.getText().indexOf('\0') >= 0) {
                    return true;
                }
            }
            return false;
        } catch (StreamConstraintsException beyond) {
            return true;
        } catch (JsonParseException noJson) {
            return false;
        }
    }

    /** Whether it is one object, whatever is in it. */
    public static boolean areAnObject(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            return parser.nextToken() == JsonToken.START_OBJECT;
        } catch (JsonParseException noJson) {
            return false;
        }
    }
}
