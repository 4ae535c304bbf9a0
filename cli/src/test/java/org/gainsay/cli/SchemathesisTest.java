package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemathesis asks every operation of {@code openapi.yaml} many things, and finds no answer that the document does not promise. */
@Tag("clients")
class SchemathesisTest {
    @TempDir
    Path folder = Path.of("");

    private String home() {
        return folder.resolve("home").toString();
    }

    private String list() throws IOException {
        return "mine="
                + Files.writeString(
                        folder.resolve("mine.ftm.json"),
                        "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Viktor Zorkanov\"]}}\n");
    }

    /** Articles, claims and a case, so that there is something to ask for. */
    @BeforeEach
    void fill() throws IOException {
        String story =
                Path.of("").toAbsolutePath().resolveSibling("examples/story").toString();
        CommandRun read = CommandRun.of("", "read", story, "--home", home(), "--list", list(), "--quiet");
        assertThat(read.code()).as(read.err()).isZero();
        CommandRun screened =
                CommandRun.of("", "screen", "--name", "Victor Zorkanov", "--queue", "--home", home(), "--list", list());
        assertThat(screened.out()).as(screened.err()).contains("Zorkanov");
    }

    @Test
    void aServerForOnePersonKeepsItsPromises() throws IOException, InterruptedException {
        try (ServeProcess server = ServeProcess.start("--home", home(), "--list", list())) {
            // The first user would end what is asked here, a server without users.
            assertThat(PythonClients.installed(
                            "schemathesis",
                            "run",
                            server.address() + "/openapi.yaml",
                            "--generation-deterministic",
                            "--exclude-operation-id",
                            "addUser"))
                    .contains("No issues found");
        }
    }

    @Test
    void aServerWithUsersKeepsItsPromises() throws IOException, InterruptedException {
        CommandRun.of(
                "a good long password\n",
                "users",
                "add",
                "anna",
                "--role",
                "administrator",
                "--password-file",
                "-",
                "--home",
                home());
        String key = CommandRun.of("", "users", "key", "add", "anna", "--home", home())
                .out()
                .strip();
        try (ServeProcess server = ServeProcess.start("--home", home(), "--list", list())) {
            assertThat(PythonClients.installed(
                            "schemathesis",
                            "run",
                            server.address() + "/openapi.yaml",
                            "--generation-deterministic",
                            "-H",
                            "Authorization: Bearer " + key))
                    .contains("No issues found");
        }
    }
}
