package org.gainsay.watch.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine, with every fault that one can have. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** Answers a request. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The same under the name that a test's resolver takes for a public host. */
    URI publicAddress(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public Site put(String path, String body) {
        return put(path, body.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    /** With an ETag of its content: asked with it, 304. */
    public Site put(String path, byte[] body, String type) {
        String etag = "\"" + java.util.Arrays.hashCode(body) + "\"";
        return answer(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.getResponseHeaders().add("Content-Type", type);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    public Site answer(String path, Answering answering) {
        answers.put(path, answering);
        return this;
    }

    public Site status(String path, int status, String... headers) {
        return answer(path, exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Bytes without end, as fast as they are taken. */
    public Site endless(String path, String line) {
        return answer(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] bytes = line.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(bytes);
                }
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Answering answering = answers.get(path);
            if (answering == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answering.answer(exchange);
            }
        } catch (IOException hungUp) {
            // Whoever asked has had enough.
        } finally {
            atOnce.decrementAndGet();
            exchange.close();
        }
    }

    /** The paths that were asked for since the last call, in order. */
    public List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    List<String> agents() {
        return agents;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** A page that says enough to be an article. */
    public static String page(String title, String sentence) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + sentence + " The ministry did not say when, and nobody else would speak about it on Monday.</p>"
                + "<p>Two officials, who asked not to be named, said that the goods had left the port of " + title
                + " in the night, in six lorries without number plates.</p></article></body></html>";
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
