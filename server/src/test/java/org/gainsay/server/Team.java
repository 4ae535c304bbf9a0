package org.gainsay.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gainsay.format.Json;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Role;
import org.gainsay.server.access.AccessSettings;
import org.gainsay.server.access.Passwords;
import tools.jackson.databind.JsonNode;

/** A server with three users, named as their roles, whose clock goes when it is told to. */
final class Team implements AutoCloseable {
    static final String PASSWORD = "four words are enough";
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HASH = Passwords.hash(PASSWORD);

    final RunningServer server;
    private final AtomicReference<Instant> now;

    /** Who has signed in: the cookie as the browser sends it back, and the page's token. */
    record Page(String cookie, String csrf) {}

    private Team(RunningServer server, AtomicReference<Instant> now) {
        this.server = server;
        this.now = now;
    }

    static Team in(Path folder) throws IOException {
        return in(folder, AccessSettings.USUAL);
    }

    static Team in(Path folder, AccessSettings access) throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        InstantSource clock = now::get;
        try (Home home = Home.open(folder.resolve("home"), clock)) {
            for (Role role : List.of(Role.ADMINISTRATOR, Role.ANALYST, Role.READER)) {
                home.accounts().add("local", new Account(role.label(), role, HASH, null, false, START));
            }
        }
        return new Team(RunningServer.in(folder, access, clock), now);
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Page signIn(String name) {
        HttpResponse<String> answer = signIn(name, PASSWORD);
        return new Page(
                cookie(answer),
                Json.parse(answer.body(), "session").path("csrf").asString());
    }

    HttpResponse<String> signIn(String name, String password) {
        return server.post(
                "/api/v1/session",
                "application/json",
                Json.line(Json.object().put("name", name).put("password", password)));
    }

    /** As a browser would send it back. */
    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
    }

    HttpResponse<String> as(Page page, String method, String path, String body) {
        return ask(method, path, body, "Cookie", page.cookie(), "X-CSRF-Token", page.csrf());
    }

    HttpResponse<String> withKey(String key, String method, String path, String body) {
        return ask(method, path, body, "Authorization", "Bearer " + key);
    }

    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return server.send(HttpRequest.newBuilder(server.at(path))
                .headers(all.toArray(String[]::new))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** A new key of whoever is signed in, as it is answered. */
    JsonNode key(Page page, String wish) {
        return Json.parse(as(page, "POST", "/api/v1/keys", wish).body(), "key");
    }

    @Override
    public void close() {
        server.close();
    }
}
