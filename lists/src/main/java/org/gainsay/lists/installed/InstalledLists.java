package org.gainsay.lists.installed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gainsay.format.Json;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;

/**
 * What a home has installed: its file {@code lists/installed.json}, read and written whole. Immutable; whoever writes
 * sees to it that nobody else does.
 */
public final class InstalledLists {
    private static final String FILE = "lists/installed.json";

    /** In order of the names. */
    private final SortedMap<String, InstalledList> bySource;

    private InstalledLists(SortedMap<String, InstalledList> bySource) {
        this.bySource = bySource;
    }

    /** The file in which a home keeps what it has installed; whoever installs something replaces it. */
    public static Path fileIn(Path home) {
        return home.resolve(FILE);
    }

    /**
     * Reads what a home has installed: nothing, where there is no such file or no such home.
     *
     * @throws InputException if the file is damaged, or was written by a newer version
     */
    public static InstalledLists of(Path home) {
        Path file = fileIn(home);
        SortedMap<String, InstalledList> lists = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return new InstalledLists(lists);
        }
        try {
            String text = Files.readString(file);
            InstalledJson.parse(Json.parse(text, file.toString()), file)
                    .forEach(list -> lists.put(list.source(), list));
        } catch (IOException unreadable) {
            throw new InputException(file + ": cannot be read; check its permissions", unreadable);
        }
        return new InstalledLists(lists);
    }

    /** All lists by name, those of which no try succeeded among them. */
    public Collection<InstalledList> all() {
        return List.copyOf(bySource.values());
    }

    /** One list; where nothing is known of it, one without versions. */
    public InstalledList list(String source) {
        return bySource.getOrDefault(source, InstalledList.none(source));
    }

    /**
     * The version of each list that is used.
     *
     * @param store where the file of a hash lies
     */
    public List<ListSource> current(Function<String, Path> store) {
        List<ListSource> sources = new ArrayList<>();
        bySource.values()
                .forEach(list ->
                        list.current().ifPresent(version -> sources.add(version.source(list.source(), store))));
        return sources;
    }

    /**
     * The version of a list that is named by {@code SOURCE} (the one that is used), {@code SOURCE@DATE}, or
     * {@code SOURCE@} and the first eight or more digits of its hash.
     */
    public Optional<ListSource> find(String name, Function<String, Path> store) {
        int at = name.indexOf('@');
        String source = at < 0 ? name : name.substring(0, at);
        return matching(source, at < 0 ? "" : name.substring(at + 1)).map(version -> version.source(source, store));
    }

    /** The version of a list that was used before the present one. */
    public Optional<ListSource> before(String source, Function<String, Path> store) {
        List<InstalledVersion> versions = list(source).versions();
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 2).source(source, store));
    }

    private Optional<InstalledVersion> matching(String source, String version) {
        InstalledList list = list(source);
        if (version.isEmpty()) {
            return list.current();
        }
        return list.versions().reversed().stream()
                .filter(each -> each.dateLabel().equals(version)
                        || (version.length() >= 8 && each.sha256().startsWith(version)))
                .findFirst();
    }

    /** These lists with one put in the place of what was known of it. */
    public InstalledLists with(InstalledList list) {
        SortedMap<String, InstalledList> lists = new TreeMap<>(bySource);
        lists.put(list.source(), list);
        return new InstalledLists(lists);
    }

    /**
     * These lists without one of which no try succeeded, such as one whose name was mistyped.
     *
     * @throws InputException where nothing is known of it, or it is installed
     */
    public InstalledLists without(String source) {
        if (!bySource.containsKey(source)) {
            throw new InputException("no list '" + source + "' here; gainsay lists status shows which there are");
        }
        if (list(source).current().isPresent()) {
            throw new InputException(source + " is installed, and names are screened against it: it stays");
        }
        SortedMap<String, InstalledList> lists = new TreeMap<>(bySource);
        lists.remove(source);
        return new InstalledLists(lists);
    }

    /**
     * Puts the file in place of what the home has: whole or not at all, also after a crash.
     *
     * @throws InputException if it cannot be written
     */
    public void write(Path home) {
        Path file = home.resolve(FILE);
        Path aside = home.resolve(FILE + ".part");
        try {
            Files.createDirectories(home.resolve("lists"));
            byte[] bytes = (Json.pretty(InstalledJson.of(all())) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(aside, bytes);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new InputException(
                    file + ": cannot be written; check disk and permissions, or name another home with --home",
                    unwritable);
        }
    }
}
