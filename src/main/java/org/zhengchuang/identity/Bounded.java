package org.zhengchuang.identity;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A request to the engine that ends: where it says of no number of rows, or of more, it asks for {@link #MOST}. The
 * engine's own limit ({@code query-max-results-limit}) would refuse Tasklist instead, and every list of our own code. Its
 * body can be read once more after the guard has.
 */
class Bounded extends HttpServletRequestWrapper {

    /** Tasklist asks for as many filters. */
    static final int MOST = 2000;

    private static final String MAX_RESULTS = "maxResults";
    private static final String BOUND = MAX_RESULTS + "=" + MOST;
    private static final Pattern ASKED = Pattern.compile("(?<=^|&)" + MAX_RESULTS + "=[^&]*");
    private static final Pattern FEW = Pattern.compile("\\d{1,4}");

    /** {@code null} where nobody has read it yet. */
    private final byte[] body;

    Bounded(HttpServletRequest request) {
        this(request, null);
    }

    Bounded(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public String getQueryString() {
        var query = super.getQueryString();
        var asked = getParameter(MAX_RESULTS);
        if (asked == null) {
            return query == null || query.isEmpty() ? BOUND : query + "&" + BOUND;
        }
        return FEW.matcher(asked).matches() && Integer.parseInt(asked) <= MOST
                ? query
                : ASKED.matcher(query).replaceAll(BOUND);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is already here");
        }
    }
}
