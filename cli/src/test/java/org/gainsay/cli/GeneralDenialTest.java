package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Denials that name no deed, from the text to the claim. */
class GeneralDenialTest {
    @TempDir
    private Path folder;

    private List<JsonNode> claims(String text) throws IOException {
        String home = folder.resolve("home").toString();
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        assertThat(CommandRun.of("", "read", file.toString(), "--quiet", "--home", home)
                        .code())
                .isZero();
        CommandRun run = CommandRun.of("", "claims", "--format", "jsonl", "--home", home);
        List<JsonNode> claims = new ArrayList<>();
        for (int line = 0; line < run.lines().size(); line++) {
            claims.add(run.json(line));
        }
        return claims;
    }

    private static JsonNode labelled(List<JsonNode> claims, String label) {
        return claims.stream()
                .filter(claim -> claim.path("label").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(claims.toString()));
    }

    @Test
    void aLawyersDenialOfAllAllegationsIsHisClients() throws IOException {
        JsonNode claim = labelled(claims("""
                Broker shipped rifles to Sudan, prosecutors say

                VIENNA - Prosecutors in Vienna on Tuesday accused Marko Petrovic of shipping 3,000 rifles to Sudan in 2021.

                Petrovic's lawyer, Nina Haddad, denied all of the allegations against her client.
                """), "Marko Petrovic → Sudan: rifles");
        assertThat(claim.path("standing").asString("")).isEqualTo("contested");
        JsonNode denial = claim.path("denied_by").path(0);
        assertThat(denial.path("speaker").path("name").asString("")).isEqualTo("Nina Haddad");
        assertThat(denial.path("side").path("name").asString("")).isEqualTo("Marko Petrovic");
    }

    @Test
    void aDenialOfAnotherMatterStaysAway() throws IOException {
        JsonNode claim = labelled(claims("""
                Bulgaria sold shells, opposition says

                SOFIA - Opposition leader Ivan Kostov said on Friday that Bulgaria had sold shells to Ukraine.

                The ministry of defence of Bulgaria denied that it had known of the sale. Bulgaria's finance ministry denied any wrongdoing.

                Germany denied everything.
                """), "Bulgaria → Ukraine: shells");
        assertThat(claim.path("denied_by")).isEmpty();
        assertThat(claim.path("standing").asString("")).isEqualTo("alleged");
    }
}
