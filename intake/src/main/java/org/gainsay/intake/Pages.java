package org.gainsay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Hosts;
import org.gainsay.web.Limits;
import org.gainsay.web.Validators;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;

/** Fetches documents; the client is made when the first is wanted. */
final class Pages implements AutoCloseable {
    /** A page with all that is written into it is 1 MB; a report in PDF may be 50. */
    private static final Limits LIMITS =
            new Limits(Documents.LARGEST, Duration.ofSeconds(20), Duration.ofSeconds(90), 2);

    private final Hosts hosts;
    private @Nullable Web web;

    Pages(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Fetches one document.
     *
     * @throws OutsideFailure if it cannot be had or its host must not be asked
     */
    Document fetch(URI address) {
        if (web == null) {
            web = new Web(LIMITS, attempt -> {}, (file, bytes, expected) -> {}, hosts);
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("gainsay-fetch");
            Web.Answer answer = web.fetch(address, Validators.NONE, folder.resolve("document"));
            byte[] bytes = Files.readAllBytes(Objects.requireNonNull(answer.file()));
            return new Document(bytes, bytes, answer.type(), answer.address(), null, address.toString());
        } catch (FetchFailure failure) {
            String advice = String.valueOf(failure.getMessage()).contains("this machine or network")
                    ? "; gainsay read --allow-private fetches it"
                    : "";
            throw new OutsideFailure(address + ": " + failure.getMessage() + advice, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder);
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (web != null) {
            web.close();
        }
    }
}
