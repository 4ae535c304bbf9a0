package org.gainsay.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.Versions;
import org.gainsay.format.Sha256;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListSource;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.Screener;

/**
 * The index of the lists, made once where the job is started. Every worker gets the file once, maps it into its memory and opens it once,
 * however many tasks it does.
 *
 * @param name of the file, which tells it from any other index
 */
record ShippedIndex(String name) implements Serializable {
    /** What it is made of, and how those lists call themselves. */
    record Made(ShippedIndex index, List<ListEdition> editions) {}

    /** Tells an index of these lists from every other one, before it is made. */
    static String key(List<ListSource> lists, boolean skipBroken) {
        return Sha256.of(ScreenIndex.VERSION + "\n" + Versions.SCREENING + "\n" + skipBroken + "\n"
                + lists.stream().map(ListSource::key).collect(Collectors.joining("\n")));
    }

    /**
     * Makes it and hands it to Spark.
     *
     * @param folder where it may lie until the job has ended
     * @param say is told which lists they are, and what was left out of them
     */
    static Made make(
            List<ListSource> lists, boolean skipBroken, Path folder, JavaSparkContext spark, Consumer<String> say) {
        List<ListContent> contents = new ArrayList<>();
        for (ListSource list : lists) {
            BrokenEntries broken = ListChoice.broken(skipBroken);
            contents.add(list.load(broken));
            ListChoice.say(list.source(), broken, say);
        }
        List<ListEdition> editions = contents.stream().map(ListContent::edition).toList();
        say.accept(ListChoice.sentence(editions));
        ShippedIndex index =
                new ShippedIndex("gainsay-" + key(lists, skipBroken).substring(0, 16) + ".index");
        Path file = folder.resolve(index.name());
        try {
            Files.deleteIfExists(file);
            ScreenIndex.write(contents, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spark.addFile(file.toUri().toString());
        return new Made(index, editions);
    }

    /** On a worker: a screener over it. */
    Screener screener() {
        return OnceInJvm.get("screener of " + name, Screener.class, () -> {
            try {
                return Screener.over(ScreenIndex.open(Path.of(SparkFiles.get(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
