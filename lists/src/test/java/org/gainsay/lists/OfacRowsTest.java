package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfacRowsTest {
    @Test
    void readsNullsAndKeepsSpacesInsideQuotes() throws IOException {
        assertThat(row("36,\" a \",-0- ")).containsExactly("36", " a ", null);
        assertThat(row("36,\"-0-\",")).containsExactly("36", null, "");
    }

    @Test
    void closesAFieldOnlyWhereAnotherFollows() throws IOException {
        assertThat(row("1,\"known as \"X\", leader\",-0- ")).containsExactly("1", "known as \"X\", leader", null);
        assertThat(row("1,\"a.k.a. \"X\"\",\"y\"")).containsExactly("1", "a.k.a. \"X\"", "y");
        assertThat(row("1,\"with \"\"two\"\"\",\"\"")).containsExactly("1", "with \"two\"", "");
    }

    @Test
    void endsAtByte1A() throws IOException {
        OfacRows rows = rows("1,a,b\r\n\u001a2,a,b");
        assertThat(rows.next()).containsExactly("1", "a", "b");
        assertThat(rows.next()).isNull();
    }

    @Test
    void readsLinesLongerThanItsBuffer() throws IOException {
        String text = "x".repeat(100_000);
        assertThat(row("1,\"" + text + "\",-0-")).containsExactly("1", text, null);
    }

    private static @Nullable String @Nullable [] row(String text) throws IOException {
        return rows(text + "\r\n").next();
    }

    private static OfacRows rows(String text) {
        return new OfacRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.csv", 3);
    }
}
