package org.gainsay.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks for one address and follows where the server points, as far as that is harmless. */
final class Exchange {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final Hosts hosts;

    Exchange(HttpClient client, Hosts hosts) {
        this.client = client;
        this.hosts = hosts;
    }

    HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(URI first, Map<String, String> headers, Deadline deadline)
            throws FetchFailure {
        Set<URI> visited = new LinkedHashSet<>();
        URI address = first;
        hosts.check(first);
        while (true) {
            if (!visited.add(address)) {
                throw FetchFailure.lasting("redirects in a circle (" + address.getHost() + ")");
            }
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = send(address, headers, deadline);
            if (!isRedirect(response.statusCode())) {
                return response;
            }
            discard(response);
            if (visited.size() > MOST_REDIRECTS) {
                throw FetchFailure.lasting("redirects more than " + MOST_REDIRECTS + " times");
            }
            address = next(first, address, response);
        }
    }

    private URI next(URI first, URI from, HttpResponse<?> response) throws FetchFailure {
        String location = response.headers().firstValue("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw FetchFailure.lasting("redirects to what is no address");
        }
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        if (location.isEmpty() || to.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw FetchFailure.lasting("redirects to what is no https: or http: address");
        }
        if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
            throw FetchFailure.lasting("redirects from https: to http: (" + to.getHost() + ")");
        }
        hosts.check(first, to);
        return to;
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(
            URI address, Map<String, String> headers, Deadline deadline) throws FetchFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        Duration patience = deadline.patience();
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent =
                client.sendAsync(request.build(), BodyHandlers.ofPublisher());
        try {
            return sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw deadline.passed();
        } catch (ExecutionException failed) {
            throw FetchFailure.passing(
                    "cannot be reached (" + reason(failed.getCause()) + ", " + address.getHost() + ")", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            sent.cancel(true);
            throw FetchFailure.lasting("was interrupted");
        }
    }

    static void discard(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
        Arriving body = new Arriving();
        response.body().subscribe(body);
        body.cancel();
    }

    static String reason(@Nullable Throwable cause) {
        if (cause == null) {
            return "no reason given";
        }
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof UnresolvedAddressException) {
                return "no such host";
            }
        }
        String message = cause.getMessage();
        if (message == null && cause instanceof ConnectException) {
            return "nothing answers there";
        }
        return message == null || !(cause instanceof IOException)
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
