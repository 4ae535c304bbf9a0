package org.gainsay.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What lies between a program and its PostgreSQL, and cuts the connection at a COMMIT when it is told to. */
final class CuttingProxy implements AutoCloseable {
    private static final String COMMIT = "COMMIT\0";
    private static final int PIECE = 1 << 16;

    private final ServerSocket door;
    private final int store;
    private volatile Cut next = Cut.NEVER;
    private volatile boolean shutsThen;
    private volatile boolean shut;

    /** Where the next COMMIT is cut off. */
    enum Cut {
        NEVER,
        /** It never arrives. */
        BEFORE,
        /** It is done, and its answer never arrives. */
        AFTER
    }

    CuttingProxy(int store) throws IOException {
        this.store = store;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** @param shutsThen whether nobody comes through afterwards */
    void cutNext(Cut where, boolean shutsThen) {
        this.shutsThen = shutsThen;
        next = where;
    }

    void open() {
        shut = false;
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket program = door.accept();
                if (shut) {
                    program.close();
                } else {
                    new Pair(program, new Socket(InetAddress.getLoopbackAddress(), store)).start();
                }
            } catch (IOException e) {
                // The door was closed, or somebody left before he was let through.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** A connection and what it is joined to. */
    private final class Pair {
        private final Socket program;
        private final Socket server;
        private volatile boolean muted;

        Pair(Socket program, Socket server) {
            this.program = program;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(this::toServer);
            Thread.ofVirtual().start(this::toProgram);
        }

        private void toServer() {
            byte[] piece = new byte[PIECE];
            try {
                InputStream in = program.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                    Cut cut = next;
                    boolean here = cut != Cut.NEVER
                            && new String(piece, 0, size, StandardCharsets.ISO_8859_1).contains(COMMIT);
                    if (here) {
                        next = Cut.NEVER;
                        shut = shutsThen;
                        muted = true;
                    }
                    if (!here || cut == Cut.AFTER) {
                        out.write(piece, 0, size);
                    }
                    if (here) {
                        break;
                    }
                }
                // PostgreSQL still does what has arrived, and hangs up then.
                server.shutdownOutput();
            } catch (IOException e) {
                // One of them has hung up; the other way sees it too.
            }
        }

        private void toProgram() {
            byte[] piece = new byte[PIECE];
            try (program;
                    server) {
                InputStream in = server.getInputStream();
                for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                    if (!muted) {
                        program.getOutputStream().write(piece, 0, size);
                    }
                }
            } catch (IOException e) {
                // One of them has hung up, so both do.
            }
        }
    }
}
