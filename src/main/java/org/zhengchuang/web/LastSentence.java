package org.zhengchuang.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is answered where not even our page of errors can be made, as when the database that holds the sessions is gone: one
 * sentence in both languages, because nobody knows which is wanted. The server's own page would be English and bare.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LastSentence implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CHINESE = "系统没能完成这项操作。请稍后再试；如仍不行，请告知系统管理员。";
    private static final String ENGLISH =
            "The system could not do this. Please try again later, and tell the administrator if it goes on.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>争创</title></head>
            <body><main><h1>争创</h1><p>%s</p><p lang="en">%s</p></main></body>
            </html>
            """.formatted(CHINESE, ENGLISH);

    private static final String JSON = "{\"type\":\"Error\",\"message\":\"" + CHINESE + " " + ENGLISH + "\"}";

    /** The valve that was added last is the first to see what went wrong. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            if (response.getStatus() < 500 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var accept = request.getHeader("Accept");
            var page = accept != null && accept.contains("text/html");
            try {
                response.setContentType(page ? "text/html" : "application/json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(page ? PAGE : JSON);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Nobody is there any more to be told", gone);
            }
        }
    }
}
