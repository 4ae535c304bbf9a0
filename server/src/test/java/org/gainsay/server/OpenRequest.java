package org.gainsay.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is sent bit by bit, and whose answer is read meanwhile. */
final class OpenRequest implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private boolean headed;
    private String status = "";
    private int parts;
    private int left;
    private boolean ended;

    /** @param more headers, each with its line end */
    OpenRequest(int port, String path, String type, String more) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream());
        write("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\n" + more + "\r\n");
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    void send(String part) throws IOException {
        write(Integer.toHexString(part.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + part + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** What the server says before its answer: a status line, and no more. */
    String interim() throws IOException {
        String first = header();
        header();
        return first;
    }

    String status() throws IOException {
        if (!headed) {
            headed = true;
            status = header();
            while (!header().isEmpty()) {
                // The headers are not looked at.
            }
        }
        return status;
    }

    /** The next line of the answer; null at its end. */
    @Nullable String line() throws IOException {
        status();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = next(); letter != '\n'; letter = next()) {
            if (letter < 0) {
                return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
            }
            line.write(letter);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** The line end after a part is read when the next part is: it may come with that one only. */
    private int next() throws IOException {
        if (left == 0 && !ended) {
            if (parts > 0) {
                header();
            }
            left = Integer.parseInt(header(), 16);
            ended = left == 0;
            parts++;
        }
        if (ended) {
            return -1;
        }
        int letter = in.read();
        if (letter < 0) {
            throw new EOFException("the answer was cut off");
        }
        left--;
        return letter;
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the answer was cut off");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
