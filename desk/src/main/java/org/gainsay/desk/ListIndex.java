package org.gainsay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.ListSource;
import org.gainsay.model.ListContent;
import org.gainsay.screen.ScreenIndex;

/**
 * The index of the lists that are looked at: taken from the home's cache, or made of the lists and left there. The
 * lists themselves are read only to make it.
 *
 * @param buildSeconds what making it took; 0 where it was there
 */
public record ListIndex(ScreenIndex index, double buildSeconds) {
    /** Indexes of other lists or versions that the cache keeps; the oldest go first. */
    private static final int KEPT = 12;

    private static final String ENDING = ".index";

    /** The folder in which a release brings the built-in list's index along, so that a first answer need not make it. */
    private static final String BROUGHT = "gainsay.indexes";

    /**
     * Opens or makes it, and says which lists it is of.
     *
     * @param skipBroken whether entries that cannot be read are left out; such an index is not left in the cache, so that
     *     no later run takes it for one of the whole list
     * @param home whose cache is used where there is one; else the index is made in memory
     */
    public static ListIndex of(List<ListSource> sources, boolean skipBroken, Path home, Consumer<String> say) {
        Path cache = home.resolve("cache");
        Path folder = cache.resolve("indexes");
        Path file = file(sources, home);
        List<String> damage = new ArrayList<>();
        Optional<ScreenIndex> ready = ready(sources, file, say, damage::add);
        if (ready.isPresent()) {
            say.accept(ListChoice.sentence(ready.get().editions()));
            damage.forEach(say);
            return new ListIndex(ready.get(), 0);
        }
        long started = System.nanoTime();
        List<BrokenEntries> broken =
                sources.stream().map(source -> ListChoice.broken(skipBroken)).toList();
        List<ListContent> lists = load(sources, broken);
        say.accept(ListChoice.sentence(lists.stream().map(ListContent::edition).toList()));
        for (int number = 0; number < sources.size(); number++) {
            ListChoice.say(sources.get(number).source(), broken.get(number), say);
        }
        boolean whole = broken.stream().allMatch(entries -> entries.count() == 0);
        ScreenIndex index = whole && Files.isDirectory(cache) ? make(lists, folder, file, say) : ScreenIndex.of(lists);
        return new ListIndex(index, (System.nanoTime() - started) / 1e9);
    }

    /** The one in the cache, else the one of that name that came with the program; of one that cannot be opened that is said. */
    private static Optional<ScreenIndex> ready(
            List<ListSource> sources, Path file, Consumer<String> say, Consumer<String> damage) {
        String brought = System.getProperty(BROUGHT, "");
        List<Path> places = brought.isEmpty()
                ? List.of(file)
                : List.of(file, Path.of(brought).resolve(file.getFileName()));
        for (Path place : places) {
            try {
                if (Files.isRegularFile(place)) {
                    ScreenIndex index = ScreenIndex.open(place);
                    sayDamage(sources, place, damage);
                    return Optional.of(index);
                }
            } catch (IOException e) {
                say.accept(place + ": " + reason(e, place) + "; it is made anew");
            }
        }
        return Optional.empty();
    }

    /**
     * Says which files are no longer what the index was made of. Only those are read that somebody wrote to after it: most times none, so that
     * a start is as quick as without.
     */
    private static void sayDamage(List<ListSource> sources, Path index, Consumer<String> say) throws IOException {
        FileTime made = Files.getLastModifiedTime(index);
        FileTime latest = made;
        boolean damaged = false;
        for (ListSource source : sources) {
            for (ListFile file : source.files()) {
                FileTime written = Files.getLastModifiedTime(file.path());
                if (written.compareTo(made) > 0) {
                    latest = written.compareTo(latest) > 0 ? written : latest;
                    if (!ListFile.of(file.name(), file.path()).sha256().equals(file.sha256())) {
                        damaged = true;
                        say.accept(source.source() + ": " + file.path() + " (" + file.name()
                                + ") is damaged; the answers are of the index that was made of it before. Run gainsay lists update "
                                + source.source() + ", or restore the home's store/ from a backup");
                    }
                }
            }
        }
        if (!damaged && latest.compareTo(made) > 0 && Files.isWritable(index)) {
            Files.setLastModifiedTime(index, latest); // so that they need not be read again
        }
    }

    /** Reads the lists side by side. Where several are broken the first of them is named. */
    private static List<ListContent> load(List<ListSource> sources, List<BrokenEntries> broken) {
        List<CompletableFuture<ListContent>> lists = new ArrayList<>();
        for (int number = 0; number < sources.size(); number++) {
            ListSource source = sources.get(number);
            BrokenEntries entries = broken.get(number);
            lists.add(CompletableFuture.supplyAsync(() -> source.load(entries)));
        }
        List<ListContent> loaded = new ArrayList<>();
        try {
            lists.forEach(list -> loaded.add(list.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return loaded;
    }

    private static ScreenIndex make(List<ListContent> lists, Path folder, Path file, Consumer<String> say) {
        Path aside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(aside);
            ScreenIndex.write(lists, aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOldest(folder);
            return ScreenIndex.open(file);
        } catch (IOException e) {
            say.accept(folder + ": the index cannot be kept there (" + reason(e, folder)
                    + "); it is made in memory, which takes longer and more of it");
            return ScreenIndex.of(lists);
        }
    }

    /** What is wrong, without the file's name, which some messages begin with or consist of. */
    private static String reason(IOException e, Path file) {
        String said = String.valueOf(e.getMessage());
        String reason = said.startsWith(file.toString())
                ? said.substring(file.toString().length()).replaceFirst("^[: ]+", "")
                : said;
        return reason.isEmpty() ? "cannot be read (" + e.getClass().getSimpleName() + ")" : reason;
    }

    /** Where the index of these lists lies in a home, if it is there. */
    public static Path file(List<ListSource> sources, Path home) {
        return home.resolve("cache").resolve("indexes").resolve(key(sources) + ENDING);
    }

    private static String key(List<ListSource> sources) {
        String key = sources.stream().map(ListSource::key).collect(Collectors.joining("\n"));
        return Hashes.sha256(
                (ScreenIndex.VERSION + "\n" + Versions.SCREENING + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static void removeOldest(Path folder) throws IOException {
        List<Path> indexes;
        try (Stream<Path> files = Files.list(folder)) {
            indexes = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(ListIndex::written).reversed())
                    .toList();
        }
        for (Path old : indexes.subList(Math.min(KEPT, indexes.size()), indexes.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
