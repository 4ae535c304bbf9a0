package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gainsay.format.Json;
import org.gainsay.server.Team.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users over HTTP. */
class UsersTest {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static Team team;

    @SuppressWarnings("NullAway.Init") // set before the first test
    static Page admin;

    @BeforeAll
    static void start() throws IOException {
        team = Team.in(folder);
        admin = team.signIn("administrator");
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static HttpResponse<String> add(String name, String role, String password) {
        return team.as(
                admin,
                "POST",
                "/api/v1/users",
                Json.line(Json.object().put("name", name).put("role", role).put("password", password)));
    }

    @Test
    void aUserIsAddedChangedAndRemoved() {
        HttpResponse<String> added = add("dora", "reader", "a password of hers");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body())
                .contains("\"name\":\"dora\"", "\"role\":\"reader\"")
                .doesNotContain("argon2", "hers");
        assertThat(add("dora", "reader", "a password of hers").statusCode()).isEqualTo(409);
        assertThat(team.signIn("dora", "a password of hers").statusCode()).isEqualTo(200);
        assertThat(team.as(admin, "GET", "/api/v1/users?format=csv", "").body())
                .contains("name,role,disabled,created\n", "dora,reader,false,");
        assertThat(team.as(admin, "PATCH", "/api/v1/users/dora", "{\"role\":\"analyst\"}")
                        .body())
                .contains("\"role\":\"analyst\"");
        assertThat(team.as(admin, "DELETE", "/api/v1/users/dora", "").statusCode())
                .isEqualTo(204);
        assertThat(team.as(admin, "DELETE", "/api/v1/users/dora", "").statusCode())
                .isEqualTo(404);
        assertThat(team.as(admin, "PATCH", "/api/v1/users/dora", "{\"role\":\"reader\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(team.signIn("dora", "a password of hers").statusCode()).isEqualTo(401);
        assertThat(team.as(admin, "GET", "/api/v1/audit?type=access&format=jsonl", "")
                        .body())
                .contains("user added", "user changed", "user removed")
                .doesNotContain("argon2", "hers");
    }

    @Test
    void namesAndPasswordsThatWillNotDoAreRefused() {
        String good = "a password that will do";
        for (String name : new String[] {
            "",
            "local",
            "Anna",
            "an na",
            "anna\r\nSet-Cookie: gainsay=x",
            "anna\0",
            "<b>anna</b>",
            "../anna",
            "аnna",
            "a".repeat(101)
        }) {
            HttpResponse<String> answer = add(name, "reader", good);
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(add("emil", "boss", good).statusCode()).isEqualTo(400);
        assertThat(add("emil", "reader", "too short").statusCode()).isEqualTo(400);
        assertThat(add("emil", "reader", "x".repeat(1_025)).statusCode()).isEqualTo(400);
        assertThat(team.as(admin, "PATCH", "/api/v1/users/reader", "{\"disabled\":\"yes\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyShutsHimselfOut() {
        assertThat(team.as(admin, "DELETE", "/api/v1/users/administrator", "").statusCode())
                .isEqualTo(409);
        assertThat(team.as(admin, "PATCH", "/api/v1/users/administrator", "{\"role\":\"reader\"}")
                        .statusCode())
                .isEqualTo(409);
    }
}
