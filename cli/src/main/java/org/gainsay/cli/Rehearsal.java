package org.gainsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.gainsay.server.Server;

/**
 * What the launcher runs once after a build, so that the JVM keeps ready what the common commands need: reads an example,
 * screens a name (first with an index to be made, then with the one that is there), compares two, and asks a server.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * Runs the commands and says nothing.
     *
     * @param arguments an article to read, and a home that may be filled
     * @throws IOException where the server cannot be asked
     */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, 100, false, false);
        String article = arguments[0];
        String home = arguments[1];
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
            ask(
                    server.address(),
                    "POST /match/default",
                    "{\"queries\":{\"a\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Sergei Shoigu\"]}}}}");
        }
        System.exit(Program.DONE);
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
