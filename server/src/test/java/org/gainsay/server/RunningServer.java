package org.gainsay.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.server.access.AccessSettings;
import org.gainsay.server.http.OtherPages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server on a home and two small lists of its own, asked over HTTP. */
final class RunningServer implements AutoCloseable {
    private static final String MINE = """
            {"id":"p/1","schema":"Person","properties":{"name":["Viktor Zorkanov"],"birthDate":["1961-04-02"],"nationality":["ru"]}}
            {"id":"c-2","schema":"Company","properties":{"name":["Zorkanov Drone Works"],"country":["ir"]}}
            """;
    private static final String OTHER = """
            {"id":"v3","schema":"Vessel","properties":{"name":["Northern Gull"],"imoNumber":["9074729"]}}
            """;

    final List<String> said = new ArrayList<>();
    final Server server;
    final Path home;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Server server, Path home) {
        this.server = server;
        this.home = home;
    }

    static RunningServer in(Path folder) throws IOException {
        return in(folder, AccessSettings.USUAL, InstantSource.system());
    }

    static RunningServer in(Path folder, AccessSettings access, InstantSource clock) throws IOException {
        return in(folder, null, Server.Patience.USUAL, access, clock);
    }

    /** One with another list. */
    static RunningServer with(Path folder, String list) throws IOException {
        return in(folder, null, Server.Patience.USUAL, AccessSettings.USUAL, InstantSource.system(), list);
    }

    /** One that another program's page may ask. */
    static RunningServer openTo(Path folder, String page) throws IOException {
        AccessSettings access =
                new AccessSettings(null, false, AccessSettings.Rates.USUAL, OtherPages.of(List.of(page)));
        return in(folder, access, InstantSource.system());
    }

    /** One that waits for nobody longer than a moment. */
    static RunningServer hasty(Path folder) throws IOException {
        Server.Patience none = new Server.Patience(Duration.ofMillis(300));
        return in(folder, null, none, AccessSettings.USUAL, InstantSource.system());
    }

    /** One of a team, whose ledger lies elsewhere. */
    static RunningServer on(Path folder, String store) throws IOException {
        return in(folder, store, Server.Patience.USUAL, AccessSettings.USUAL, InstantSource.system());
    }

    private static RunningServer in(
            Path folder,
            @Nullable String store,
            Server.Patience patience,
            AccessSettings access,
            InstantSource clock,
            String... more)
            throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.ftm.json"), MINE);
        Path other = Files.writeString(folder.resolve("other.ftm.json"), OTHER);
        Path home = folder.resolve("home");
        List<String> said = new ArrayList<>();
        List<String> lists = Stream.concat(Stream.of("mine=" + mine, "other=" + other), Stream.of(more))
                .toList();
        Server server = Server.start(
                new Server.Settings("127.0.0.1", 0, home, store, lists, access), patience, clock, said::add);
        RunningServer running = new RunningServer(server, home);
        running.said.addAll(said);
        return running;
    }

    URI at(String path) {
        return URI.create(server.address() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    JsonNode json(String path) {
        return Json.parse(get(path).body(), path);
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(at(path)).DELETE().build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, and gives all that comes back until the other side hangs up. */
    String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // It hung up on what it would not read; what it said before counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** Where the ledger ends now. */
    long entries() {
        try (Home opened = Home.openExisting(home, InstantSource.system())) {
            return opened.ledger().head().seq();
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
