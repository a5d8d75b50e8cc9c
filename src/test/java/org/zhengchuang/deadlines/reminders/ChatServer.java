package org.zhengchuang.deadlines.reminders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays the robots of WeCom and DingTalk: keeps what it is told, and answers as it is told to, at the end with success. */
public final class ChatServer implements AutoCloseable {

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    /** What was said. */
    public record Said(URI address, JsonNode content) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    public ChatServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            said.add(new Said(exchange.getRequestURI(), new ObjectMapper().readTree(body)));
            var next = answers.poll();
            var answer = next == null ? new Answer(200, TAKEN) : next;
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The next request is answered so, the one after it as if nothing had been. */
    public void answerNext(int status, String body) {
        answers.add(new Answer(status, body));
    }

    public List<Said> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
