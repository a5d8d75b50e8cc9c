package org.zhengchuang.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.zhengchuang.engine.JsonTexts;
import org.zhengchuang.engine.Refusal;

/**
 * JSON that somebody sends to a route of ours ends, and holds nothing that PostgreSQL or a parser cannot take. The engine's
 * own interface has the same limits in {@code identity}.
 */
@ControllerAdvice("org.zhengchuang")
class JsonBodies extends RequestBodyAdviceAdapter {

    /** Bytes, as many as the engine's interface takes; a score sheet of 600 nominees has less than a third of them. */
    static final int LARGEST = 5_000_000;

    private record Read(byte[] body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage sent,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = sent.getBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal("web.body.too-large", LARGEST / 1_000_000);
        }
        if (JsonTexts.areBeyondReason(body)) {
            throw new Refusal("engine.error.bad-request");
        }
        return new Read(body, sent.getHeaders());
    }
}
