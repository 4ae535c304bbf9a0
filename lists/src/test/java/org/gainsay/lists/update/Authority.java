package org.gainsay.lists.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An authority's server on this machine, which answers as it is told, faults and all. */
final class Authority implements AutoCloseable {
    /** One answer to one request. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Map<String, List<String>>> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);

    Authority() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(Map.copyOf(exchange.getRequestHeaders()));
        Deque<Reply> waiting = replies.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
        Reply reply = waiting.size() > 1 ? waiting.poll() : waiting.peek();
        (reply == null ? status(404) : reply).to(exchange);
    }

    /** Answers in this order; the last one again and again. */
    Authority at(String path, Reply... inOrder) {
        replies.put(path, new ArrayDeque<>(Arrays.asList(inOrder)));
        return this;
    }

    URI address(String path) {
        return address("127.0.0.1", path);
    }

    URI address(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    int requests() {
        return requests.size();
    }

    /** A header of the last request. */
    @Nullable String asked(String header) {
        List<String> values = requests.getLast().get(header);
        return values == null ? null : values.getFirst();
    }

    static Reply status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    /** The whole file; 304 or the rest of it where that is asked for. */
    static Reply file(byte[] bytes, String etag) {
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            boolean rest =
                    range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
            int from = rest ? Integer.parseInt(Objects.requireNonNull(range).replaceAll("\\D", "")) : 0;
            if (rest) {
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
            }
            exchange.sendResponseHeaders(rest ? 206 : 200, bytes.length - from);
            exchange.getResponseBody().write(bytes, from, bytes.length - from);
            exchange.close();
        };
    }

    static Reply file(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Reply with(String header, String value, Reply reply) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            reply.to(exchange);
        };
    }

    /** Promises the whole and cuts the connection after so many bytes. */
    static Reply cut(byte[] bytes, int after, String etag) {
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, after);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Promises the whole, sends some of it and then nothing more. */
    Reply stalls(byte[] bytes, int after) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, after);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    static Reply redirect(URI to) {
        return with("Location", to.toString(), status(302));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
