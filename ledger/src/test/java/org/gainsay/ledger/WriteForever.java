package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.Json;

/** Appends blocks of different sizes, each with a stored source, and prints the hash of every entry once it is acknowledged. */
final class WriteForever {
    private static final int LARGEST_BLOCK = 12;

    private WriteForever() {}

    public static void main(String[] args) {
        try (var home = Home.open(Path.of(args[0]), InstantSource.system())) {
            for (int round = 0; !System.out.checkError(); round++) {
                var source = home.store().put((args[1] + " " + round).getBytes(UTF_8));
                for (var entry : home.ledger().append(args[1], block(round, source))) {
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
