package org.gainsay.bench.articles;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes made articles as lines of {@code gainsay read --format jsonl --with-text}, each with {@code copy_of}: the id of the article of
 * which it is a copy, or null.
 */
public final class MadeArticles {
    private MadeArticles() {}

    /** Takes how many, a file (zipped where it ends in {@code .gz}) and, if wanted, a seed. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        ArticleMaker maker = ArticleMaker.seeded(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(open(file), StandardCharsets.UTF_8))) {
            for (int number = 0; number < count; number++) {
                lines.append(line(maker.article(number))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
    }

    /** One line, without its end. */
    static String line(MadeArticle made) {
        ObjectNode json = ReadingJson.of(made.publication().reading());
        ((ObjectNode) json.get("article")).put("text", made.text());
        json.put("copy_of", made.copyOf());
        return Json.line(json);
    }
}
