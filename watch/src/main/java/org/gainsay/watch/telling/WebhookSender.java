package org.gainsay.watch.telling;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.watch.notices.Notice;
import org.gainsay.web.Hosts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed POSTs, as Standard Webhooks has them (https://www.standardwebhooks.com, version 1): {@code webhook-id}, {@code webhook-timestamp}
 * and {@code webhook-signature}, an HMAC-SHA256 over id, timestamp and body. The same message has the same id however often it is sent.
 * Thread-safe; close it when done.
 */
final class WebhookSender implements Sender, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ENCODED = "whsec_";
    private static final int GONE = 410;

    private final InstantSource clock;
    private final Hosts hosts;
    private final Environment environment;
    private final HttpClient client;

    WebhookSender(InstantSource clock, Hosts hosts, Environment environment) {
        this.clock = clock;
        this.hosts = hosts;
        this.environment = environment;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Sent send(Letter letter) throws SendFailure {
        if (!(letter.delivery().channel() instanceof Channel.Webhook webhook)) {
            throw new IllegalArgumentException(
                    "no webhook: " + letter.delivery().key());
        }
        URI address = webhook.address();
        if (!webhook.allowsPrivate() && hosts.isPrivate(address.getHost())) {
            throw SendFailure.passing(
                    address.getHost() + " is a host of this machine or network; say private: true if it may be", null);
        }
        String body = Json.line(body(letter));
        String id = letter.message().id();
        String time = String.valueOf(clock.instant().getEpochSecond());
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "gainsay")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", time)
                    .header(
                            "webhook-signature",
                            "v1," + signature(webhook.secret().read(environment), id, time, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            check(address, status(request));
            return Sent.DONE;
        } catch (InputException secret) {
            throw SendFailure.passing(String.valueOf(secret.getMessage()), secret);
        }
    }

    /** What comes after the status is of no interest, and might never end. */
    private int status(HttpRequest request) throws SendFailure {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            response.body().close();
            return response.statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw SendFailure.passing(request.uri().getHost() + " did not answer in time", e);
        } catch (ExecutionException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw SendFailure.passing(
                    request.uri().getHost() + " could not be reached ("
                            + cause.getClass().getSimpleName()
                            + (cause.getMessage() == null ? "" : ": " + cause.getMessage()) + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendFailure.passing("was interrupted", e);
        }
    }

    private static void check(URI address, int status) throws SendFailure {
        if (status == GONE) {
            throw SendFailure.lasting(address.getHost() + " answered that it wants no more (410)");
        }
        if (status < 200 || status > 299) {
            throw SendFailure.passing(
                    address.getHost() + " answered with status " + status
                            + (status >= 300 && status < 400 ? "; where it sends us nothing is sent to" : ""),
                    null);
        }
    }

    /** Kinds, how many, and where to look; names only where the rule asks for them. */
    private static ObjectNode body(Letter letter) {
        ObjectNode json = Json.object();
        json.put("type", "gainsay.notices");
        json.put("timestamp", letter.message().made());
        ObjectNode data = json.putObject("data");
        data.put("rule", letter.rule().name());
        data.put("count", letter.notices().size());
        ObjectNode kinds = data.putObject("kinds");
        new LetterText(letter).counts().forEach((kind, count) -> kinds.put(kind.label(), count));
        data.put("link", letter.link());
        if (letter.rule().personal()) {
            ArrayNode notices = data.putArray("notices");
            letter.notices().forEach(noticed -> notices.add(Notice.shown(noticed)));
        } else {
            ArrayNode ids = data.putArray("ids");
            letter.notices().forEach(noticed -> ids.add(noticed.id()));
        }
        return json;
    }

    /** In Base64. A secret that begins with {@code whsec_} is Base64 after that. */
    static String signature(String secret, String id, String time, String body) {
        try {
            byte[] key = secret.startsWith(ENCODED)
                    ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
                    : secret.getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new InputException("a webhook's secret begins with whsec_ and is no Base64 after that", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
