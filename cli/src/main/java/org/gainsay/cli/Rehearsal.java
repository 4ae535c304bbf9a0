package org.gainsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.ListIndex;
import org.gainsay.format.Json;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.server.Server;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the launcher runs once after a build, so that the JVM keeps ready what the common commands need: reads an example,
 * screens a name (first with an index to be made, then with the one that is there), compares two, and asks a server.
 */
public final class Rehearsal {
    /** So many requests show the JVM where a busy server spends its time, so that the next is soon compiled for it. */
    private static final int MATCHED = 4_000;

    private static final int CLIENTS = 4;

    /** A prime, so that words are put beside words from elsewhere. */
    private static final int SCATTER = 7_919;

    private static final Pattern SPACES = Pattern.compile(" +");

    private Rehearsal() {}

    /**
     * Runs the commands and says nothing.
     *
     * @param arguments an article to read, and a home that may be filled; and, where only its classes are wanted, a smaller number of
     *     requests to the server
     * @throws IOException where the server cannot be asked
     */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, 100, false, false);
        String article = arguments[0];
        String home = arguments[1];
        int matched = arguments.length < 3 ? MATCHED : Integer.parseInt(arguments[2]);
        for (List<String> command : List.of(
                List.of("screen", "--name", "Qods Aviation", "--home", home),
                List.of("screen", "--name", "Сергей Шойгу", "--schema", "Person", "--home", home, "--format", "jsonl"),
                List.of("compare", "Vasily Nebenzya", "Wassili Nebensja"),
                List.of("read", article, "--home", home))) {
            Program.run(command.toArray(String[]::new), console, InputStream.nullInputStream(), InstantSource.system());
        }
        Server.Settings settings = new Server.Settings("127.0.0.1", 0, Path.of(home), null, List.of());
        try (Server server = Server.start(settings, InstantSource.system(), line -> {})) {
            ask(server.address(), "GET /readyz", "");
            ask(server.address(), "POST /api/v1/screen", "{\"name\":\"Qods Aviation\"}");
            List<String> names = names(home, matched);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.execute(() -> {
                    for (int next = first; next < names.size(); next += CLIENTS) {
                        match(server.address(), names.get(next));
                    }
                });
            }
            clients.close();
        }
        System.exit(Program.DONE);
    }

    /** Names made of the words of listed ones: some are as good as listed, most are nobody's. */
    private static List<String> names(String home, int matched) {
        Path folder = Path.of(home);
        ScreenIndex index = ListIndex.of(ListChoice.of(List.of(), folder), false, folder, line -> {})
                .index();
        List<String> words = IntStream.range(0, index.entries())
                .mapToObj(entry -> index.listing(entry).names().getFirst().full())
                .flatMap(name -> SPACES.splitAsStream(name))
                .toList();
        return IntStream.range(0, Math.min(matched, words.size()))
                .mapToObj(at -> words.get(at) + " " + words.get((int) ((long) at * SCATTER % words.size())))
                .toList();
    }

    private static void match(URI address, String name) {
        ObjectNode body = Json.object();
        ObjectNode query = body.putObject("queries").putObject("a").put("schema", "Thing");
        query.putObject("properties").putArray("name").add(name);
        try {
            ask(address, "POST /match/default", Json.line(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By hand, since a client of the JDK would be prepared too. */
    private static void ask(URI address, String request, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String head = request + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }
}
