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
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine for tests: takes what it is sent by SMTP and keeps it as it came. It may be told to refuse, and speak TLS
 * from the beginning or when asked to. Thread-safe; close it when done.
 */
public final class MailReceiver implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable String credentials;
    private final @Nullable SSLSocketFactory startTls;
    private final List<String> open = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /**
     * A letter that was taken.
     *
     * @param to whom the envelope names
     * @param source headers and text, lines ended by LF
     * @param secret whether it came by TLS
     */
    public record Taken(String to, String source, boolean secret) {
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

    private MailReceiver(ServerSocket socket, @Nullable String credentials, @Nullable SSLSocketFactory startTls) {
        this.socket = socket;
        this.credentials = credentials;
        this.startTls = startTls;
        Thread.ofVirtual().start(this::accept);
    }

    /** One that takes letters from anybody. */
    public static MailReceiver open() throws IOException {
        return new MailReceiver(plain(), null, null);
    }

    /**
     * One that wants AUTH PLAIN.
     *
     * @param credentials what that sends, in Base64
     */
    public static MailReceiver wanting(String credentials) throws IOException {
        return new MailReceiver(plain(), credentials, null);
    }

    /**
     * One that wants AUTH PLAIN and speaks in secret when it is asked to (STARTTLS).
     *
     * @param credentials what AUTH PLAIN sends, in Base64
     */
    public static MailReceiver startTls(MadeCertificate shown, String credentials) throws IOException {
        return new MailReceiver(plain(), credentials, shown.context().getSocketFactory());
    }

    /** The same, in secret from the beginning. */
    public static MailReceiver tls(MadeCertificate shown, String credentials) throws IOException {
        ServerSocket socket =
                shown.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new MailReceiver(socket, credentials, null);
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** All that was taken, in its order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** All lines that came where anybody on the way could read them. */
    public List<String> heardInTheOpen() {
        return List.copyOf(open);
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
        try (client) {
            if (converse(client, true)) {
                SSLSocketFactory factory = Objects.requireNonNull(startTls);
                try (SSLSocket secret = (SSLSocket) factory.createSocket(
                        client, client.getInetAddress().getHostAddress(), client.getPort(), true)) {
                    secret.setUseClientMode(false);
                    converse(secret, false);
                }
            }
        } catch (IOException gone) {
            // Whoever sent it was killed, or does not trust us.
        }
    }

    /** @return whether it goes on in secret */
    private boolean converse(Socket client, boolean greets) throws IOException {
        boolean secret = client instanceof SSLSocket;
        boolean offersTls = startTls != null && !secret;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        var out = new PrintStream(client.getOutputStream(), true, ISO_8859_1);
        if (greets) {
            out.print("220 made.example ESMTP\r\n");
        }
        boolean known = credentials == null;
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!secret) {
                open.add(line);
            }
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("EHLO")) {
                out.print("250-made.example\r\n" + (offersTls ? "250-STARTTLS\r\n" : "")
                        + "250-AUTH PLAIN\r\n250 8BITMIME\r\n");
            } else if (word.equals("STARTTLS") && offersTls) {
                out.print("220 go on in secret\r\n");
                return true;
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
                take(to, secret, in, out);
            } else if (word.equals("QUIT")) {
                out.print("221 bye\r\n");
                return false;
            } else {
                out.print("250 ok\r\n");
            }
        }
        return false;
    }

    private void take(String to, boolean secret, BufferedReader in, PrintStream out) throws IOException {
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
        taken.add(new Taken(to, source.toString(), secret));
        out.print("250 taken\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
