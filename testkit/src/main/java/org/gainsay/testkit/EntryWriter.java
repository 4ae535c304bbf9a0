package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;

/**
 * A process that appends blocks of different sizes, each with a stored source, and prints the hash of every entry once it is
 * acknowledged. Arguments: the home, the store or nothing, the writer's name, how many blocks.
 */
final class EntryWriter {
    private static final int LARGEST_BLOCK = 12;

    private EntryWriter() {}

    public static void main(String[] arguments) {
        var store = arguments[1].isEmpty() ? null : arguments[1];
        var name = arguments[2];
        int blocks = Integer.parseInt(arguments[3]);
        try (var home = Home.open(Path.of(arguments[0]), store, InstantSource.system())) {
            for (int round = 0; round < blocks && !System.out.checkError(); round++) {
                var source = home.store().put((name + " " + round).getBytes(UTF_8));
                for (var entry : home.ledger().append(name, block(round, source))) {
                    System.out.println(entry.hash());
                }
            }
        }
    }

    private static List<Draft> block(int round, String source) {
        var block = new ArrayList<Draft>();
        for (int i = 0; i <= round % LARGEST_BLOCK; i++) {
            var body = Json.object().put("text", "x".repeat(100 * i));
            body.putArray("stored").add(source);
            block.add(new Draft("reading", body));
        }
        return block;
    }
}
