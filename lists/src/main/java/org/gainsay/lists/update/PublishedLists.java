package org.gainsay.lists.update;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.gainsay.lists.update.PublishedList.WebFile;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** Where each list is to be had: the authorities' addresses, and what a user puts in their place. Immutable. */
public final class PublishedLists {
    private static final String TABLE = "published.tsv";
    private static final String SETTINGS = "lists.properties";
    private static final String STALE_DAYS = ".stale_days";
    private static final String EVERY = ".every";

    /** For a list that only the user's settings name. */
    private static final int USUAL_STALE_DAYS = 7;

    /** Of {@code SOURCE[@DATE]=ADDRESS} the three. */
    private static final Pattern FROM = Pattern.compile("([A-Za-z0-9_-]+)(?:@(\\d{4}-\\d{2}-\\d{2}))?=(.+)");

    private final Map<String, PublishedList> bySource;
    private final Map<String, String> every;

    private PublishedLists(Map<String, PublishedList> bySource, Map<String, String> every) {
        this.bySource = bySource;
        this.every = every;
    }

    /** What people call each list of an authority. */
    private static final class Spoken {
        private static final Map<String, String> NAMES = official().all().stream()
                .collect(Collectors.toUnmodifiableMap(PublishedList::source, PublishedList::name));
    }

    /** By what name people call a list, such as {@code UN} for {@code un_sc}; its own where it is none of the authorities'. */
    public static String spoken(String source) {
        return Spoken.NAMES.getOrDefault(source, source);
    }

    /** As the authorities publish. */
    public static PublishedLists official() {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedLists.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split("\t", -1);
                rows.computeIfAbsent(row[0], source -> new ArrayList<>()).add(row);
            });
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        Map<String, PublishedList> lists = new LinkedHashMap<>();
        rows.forEach((source, files) -> {
            List<WebFile> web = files.stream()
                    .map(row -> new WebFile(row[1], URI.create(row[2])))
                    .toList();
            String[] first = files.getFirst();
            lists.put(
                    source,
                    new PublishedList(
                            source, new OnTheWeb(web), null, true, Integer.parseInt(first[3]), first[4], first[5]));
        });
        return new PublishedLists(lists, Map.of());
    }

    /**
     * With what the file {@code lists.properties} of a home says, where there is one: {@code SOURCE = ADDRESS},
     * {@code SOURCE.stale_days = NUMBER} and {@code SOURCE.every = 6h}.
     *
     * @throws InputException if it holds anything else
     */
    public PublishedLists withSettings(Path home) {
        Path file = home.resolve(SETTINGS);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (NoSuchFileException none) {
            return this;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InputException(file + ": cannot be read as settings, lines of KEY = VALUE in UTF-8", unreadable);
        }
        PublishedLists lists = this;
        // Addresses first, so that stale_days finds lists that only the settings name.
        Collection<String> keys = new TreeSet<>(settings.stringPropertyNames());
        Map<String, String> every = new LinkedHashMap<>();
        for (String key : keys) {
            if (key.endsWith(EVERY)) {
                every.put(
                        key.substring(0, key.length() - EVERY.length()),
                        settings.getProperty(key).strip());
            } else if (!key.endsWith(STALE_DAYS)) {
                lists = lists.with(key, null, settings.getProperty(key).strip(), file + ": " + key);
            }
        }
        for (String key : keys) {
            if (key.endsWith(STALE_DAYS)) {
                lists = lists.staleAfter(
                        key.substring(0, key.length() - STALE_DAYS.length()),
                        settings.getProperty(key).strip(),
                        file + ": " + key);
            }
        }
        return new PublishedLists(lists.bySource, every);
    }

    /** How often the settings want a list fetched, as they write it; null where they do not say. */
    public @Nullable String every(String source) {
        return every.get(source);
    }

    /**
     * With another place for one list.
     *
     * @param from {@code SOURCE[@DATE]=ADDRESS}, where the address is {@code https:}, {@code http:} or {@code file:}, or a
     *     path; of a list of several files an address that ends in {@code /} is where all of them lie under their names
     * @throws InputException if it is none of these
     */
    public PublishedLists withPlace(String from) {
        Matcher matcher = FROM.matcher(from);
        if (!matcher.matches()) {
            throw new InputException("--from " + from + ": write SOURCE=ADDRESS or SOURCE@2023-12-28=ADDRESS, for "
                    + "instance un_sc=https://example.org/consolidated.xml");
        }
        String date = matcher.group(2);
        try {
            return with(
                    matcher.group(1),
                    date == null ? null : LocalDate.parse(date),
                    matcher.group(3),
                    "--from " + matcher.group(1));
        } catch (DateTimeException noDate) {
            throw new InputException("--from " + from + ": there is no day " + date, noDate);
        }
    }

    /** The list that {@code SOURCE[@DATE]=ADDRESS} speaks of. */
    public static String sourceOf(String from) {
        return from.replaceFirst("[@=].*", "");
    }

    private PublishedLists with(String source, @Nullable LocalDate date, String address, String where) {
        PublishedList known = bySource.getOrDefault(
                source, new PublishedList(source, new OnTheWeb(List.of()), null, false, USUAL_STALE_DAYS, "", source));
        return with(known.at(Places.of(address, source, known.place(), where), date));
    }

    private PublishedLists staleAfter(String source, String days, String where) {
        PublishedList known = bySource.get(source);
        if (known == null || !days.matches("[1-9][0-9]{0,4}")) {
            throw new InputException(where + " = " + days + ": "
                    + (known == null ? "no list of that name is known" : "is no number of days from 1 on"));
        }
        return with(known.staleAfter(Integer.parseInt(days)));
    }

    private PublishedLists with(PublishedList list) {
        Map<String, PublishedList> lists = new LinkedHashMap<>(bySource);
        lists.put(list.source(), list);
        return new PublishedLists(lists, every);
    }

    /** All of them, the authorities' first. */
    public Collection<PublishedList> all() {
        return List.copyOf(bySource.values());
    }

    /**
     * One of them.
     *
     * @throws InputException if no list of that name is known
     */
    public PublishedList named(String source) {
        PublishedList list = bySource.get(source);
        if (list == null) {
            throw new InputException(source + ": no list of that name is known; known are "
                    + String.join(", ", bySource.keySet()) + ", and those that --from or " + SETTINGS + " name");
        }
        return list;
    }

    /** Whether these files all came from where this list is published. */
    boolean publishes(String source, Collection<InstalledFile> files) {
        PublishedList list = bySource.get(source);
        if (list == null || !(list.place() instanceof OnTheWeb web)) {
            return false;
        }
        Collection<String> addresses =
                web.files().stream().map(file -> file.address().toString()).toList();
        return files.stream().allMatch(file -> addresses.contains(file.address()));
    }

    /** After how many days a list counts as stale. */
    int staleAfterDays(String source) {
        PublishedList list = bySource.get(source);
        return list == null ? USUAL_STALE_DAYS : list.staleAfterDays();
    }
}
