package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine for tests: takes what it is sent by SMTP and keeps it as it came. It may be told to refuse. Thread-safe;
 * close it when done.
 */
public final class MailReceiver implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable String credentials;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /**
     * A letter that was taken.
     *
     * @param to whom the envelope names
     * @param source headers and text, lines ended by LF
     */
    public record Taken(String to, String source) {
        /** Of a header, on one line; empty where there is none. */
        public String header(String name) {
            String head = source.substring(0, source.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private MailReceiver(@Nullable String credentials) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.credentials = credentials;
        Thread.ofVirtual().start(this::accept);
    }

    /** One that takes letters from anybody. */
    public static MailReceiver open() throws IOException {
        return new MailReceiver(null);
    }

    /**
     * One that wants AUTH PLAIN.
     *
     * @param credentials what that sends, in Base64
     */
    public static MailReceiver wanting(String credentials) throws IOException {
        return new MailReceiver(credentials);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** All that was taken, in its order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Refuses the next letters, after all of them was sent. */
    public void refuse(int letters) {
        refusals.set(letters);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                var out = new PrintStream(client.getOutputStream(), true, ISO_8859_1)) {
            out.print("220 made.example ESMTP\r\n");
            boolean known = credentials == null;
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("EHLO")) {
                    out.print("250-made.example\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n");
                } else if (word.startsWith("AUTH PLAIN ")) {
                    known = line.substring("AUTH PLAIN ".length()).equals(credentials);
                    out.print(known ? "235 ok\r\n" : "535 who is that\r\n");
                } else if (word.startsWith("MAIL") && !known) {
                    out.print("530 say who you are\r\n");
                } else if (word.startsWith("RCPT")) {
                    to = line.replaceAll(".*<|>.*", "");
                    out.print("250 ok\r\n");
                } else if (word.equals("DATA")) {
                    out.print("354 go on\r\n");
                    take(to, in, out);
                } else if (word.equals("QUIT")) {
                    out.print("221 bye\r\n");
                    return;
                } else {
                    out.print("250 ok\r\n");
                }
            }
        } catch (IOException gone) {
            // Whoever sent it was killed.
        }
    }

    private void take(String to, BufferedReader in, PrintStream out) throws IOException {
        StringBuilder source = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            source.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
            if (!in.ready() && source.length() > 1 << 20) {
                return;
            }
        }
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            out.print("451 not now\r\n");
            return;
        }
        taken.add(new Taken(to, source.toString()));
        out.print("250 taken\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
