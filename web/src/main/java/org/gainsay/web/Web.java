package org.gainsay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches single files by HTTP: no more than the limits allow, only where something has changed, going on where a
 * connection was cut, and whole or not at all. Safe from several threads; close it when done.
 */
public final class Web implements AutoCloseable {
    private static final String AGENT = "gainsay";

    /** Waits before another try; tests do not. */
    @FunctionalInterface
    public interface Pause {
        /**
         * Returns when it is time.
         *
         * @param attempt the try that is to come, from 2 on
         */
        void before(int attempt);
    }

    /** Is told how far a file has come. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Some of it has come.
         *
         * @param bytes that are here
         * @param expected bytes in all, or -1 where the server does not say
         */
        void arrived(String file, long bytes, long expected);
    }

    /**
     * Nothing has changed (file is null), or the whole file.
     *
     * @param validators what to ask with the next time
     * @param address where it was found in the end
     * @param type the server's {@code Content-Type}, empty where it gives none
     */
    public record Answer(@Nullable Path file, Validators validators, URI address, String type) {
        private static Answer of(@Nullable Path file, Validators validators, HttpResponse<?> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(file, validators, response.uri(), type);
        }
    }

    private final HttpClient client;
    private final Exchange exchange;
    private final Limits limits;
    private final Pause pause;
    private final Watcher watcher;
    private final String agent;

    public Web(Limits limits, Pause pause, Watcher watcher) {
        this(limits, pause, watcher, Hosts.any());
    }

    /** @param hosts which of them may be asked */
    public Web(Limits limits, Pause pause, Watcher watcher, Hosts hosts) {
        this(limits, pause, watcher, hosts, AGENT);
    }

    /** @param agent who we tell servers that we are */
    public Web(Limits limits, Pause pause, Watcher watcher, Hosts hosts, String agent) {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.idle())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.exchange = new Exchange(client, hosts);
        this.limits = limits;
        this.pause = pause;
        this.watcher = watcher;
        this.agent = agent;
    }

    /**
     * Fetches a file.
     *
     * @param known of the file as we have it; a server that has no newer one then says so
     * @param target where it is put, and what came of it stays if the connection is cut
     */
    public Answer fetch(URI address, Validators known, Path target) throws FetchFailure {
        return fetch(address, known, target, false);
    }

    /** As {@link #fetch}, but of a file that is larger than the limit its beginning. */
    public Answer beginning(URI address, Path target) throws FetchFailure {
        return fetch(address, Validators.NONE, target, true);
    }

    private Answer fetch(URI address, Validators known, Path target, boolean cut) throws FetchFailure {
        Deadline deadline = new Deadline(limits);
        for (int attempt = 1; ; attempt++) {
            try {
                return once(address, known, target, cut, deadline);
            } catch (FetchFailure failure) {
                if (!failure.isPassing() || attempt >= limits.tries()) {
                    throw failure;
                }
                pause.before(attempt + 1);
            } catch (IOException disk) {
                throw FetchFailure.lasting("cannot be written to " + target + " (" + Exchange.reason(disk) + ")");
            }
        }
    }

    private Answer once(URI address, Validators known, Path target, boolean cut, Deadline deadline)
            throws FetchFailure, IOException {
        PartFile part = new PartFile(target);
        PartFile.Begun begun = part.begun(address);
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                exchange.ask(address, headers(known, begun), deadline);
        Validators validators = Validators.of(response.headers());
        int status = response.statusCode();
        if (status == 200) {
            try (FileChannel channel = part.begin(address, validators)) {
                receive(response, channel, 0, target, cut, deadline);
            }
            return Answer.of(unpacked(part, response.headers()), validators, response);
        }
        if (status == 206 && begun != null && goesOn(response.headers(), begun.size())) {
            try (FileChannel channel = part.goOn()) {
                receive(response, channel, begun.size(), target, cut, deadline);
            }
            return Answer.of(unpacked(part, response.headers()), validators, response);
        }
        Exchange.discard(response);
        if (status == 304 && begun == null && !known.isNone()) {
            return Answer.of(null, known, response);
        }
        if (begun != null && (status == 206 || status == 304 || status == 416)) {
            part.delete();
            throw FetchFailure.passing("could not go on with what had come before", null);
        }
        throw FetchFailure.answered(
                status, response.headers().firstValue("Retry-After").orElse(null));
    }

    private Map<String, String> headers(Validators known, PartFile.@Nullable Begun begun) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", agent);
        headers.put("Accept", "*/*");
        // Packed on the way, a file has no length to check and cannot be gone on with.
        headers.put("Accept-Encoding", "identity");
        if (begun != null) {
            headers.put("Range", "bytes=" + begun.size() + "-");
            headers.put("If-Range", begun.strong());
        } else {
            if (known.etag() != null) {
                headers.put("If-None-Match", known.etag());
            }
            if (known.lastModified() != null) {
                headers.put("If-Modified-Since", known.lastModified());
            }
        }
        return headers;
    }

    private static boolean goesOn(HttpHeaders headers, long from) {
        return headers.firstValue("Content-Range").orElse("").startsWith("bytes " + from + "-");
    }

    private void receive(
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
            FileChannel channel,
            long before,
            Path target,
            boolean cut,
            Deadline deadline)
            throws FetchFailure, IOException {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long expected = length < 0 ? -1 : before + length;
        long size = before;
        if (!cut) {
            checkSize(Math.max(size, expected), target);
        }
        Arriving arriving = new Arriving();
        response.body().subscribe(arriving);
        try {
            for (List<ByteBuffer> bytes = next(arriving, deadline);
                    !bytes.isEmpty();
                    bytes = next(arriving, deadline)) {
                for (ByteBuffer buffer : bytes) {
                    size += buffer.remaining();
                    if (cut && size >= limits.maxBytes()) {
                        channel.write(buffer);
                        return;
                    }
                    checkSize(size, target);
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                }
                watcher.arrived(String.valueOf(target.getFileName()), size, expected);
            }
        } finally {
            arriving.cancel();
        }
        if (expected >= 0 && size != expected) {
            throw FetchFailure.passing("sent " + size + " of " + expected + " bytes", null);
        }
    }

    private static List<ByteBuffer> next(Arriving arriving, Deadline deadline) throws FetchFailure {
        try {
            return arriving.next(deadline.patience());
        } catch (IOException cut) {
            throw FetchFailure.passing("cut the connection in mid-file", cut);
        } catch (TimeoutException slow) {
            throw deadline.passed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw FetchFailure.lasting("was interrupted");
        }
    }

    private void checkSize(long size, Path target) throws FetchFailure, IOException {
        if (size > limits.maxBytes()) {
            new PartFile(target).delete();
            throw FetchFailure.lasting("is larger than " + (limits.maxBytes() >> 20) + " MiB");
        }
    }

    /** The file without the packing that was only for the way. */
    private Path unpacked(PartFile part, HttpHeaders headers) throws FetchFailure, IOException {
        Path file = part.complete();
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (encoding.equalsIgnoreCase("identity")) {
            return file;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw FetchFailure.lasting("is packed as '" + encoding + "', for which we did not ask");
        }
        Path whole = file.resolveSibling(file.getFileName() + ".unpacked");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(whole)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.maxBytes()) {
                    throw FetchFailure.lasting("unpacks to more than " + (limits.maxBytes() >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw FetchFailure.passing("is broken gzip", broken);
        }
        Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
