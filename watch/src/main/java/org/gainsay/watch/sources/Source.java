package org.gainsay.watch.sources;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.model.Labelled;
import org.gainsay.web.Hosts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that articles come from.
 *
 * @param name by which it is spoken of
 * @param place an address, or the path of a folder
 * @param every how often it is visited
 * @param followLinks of a feed: read the pages that its items link to instead of what it holds of them
 * @param allowPrivate whether this machine and network may be asked
 * @param only of what a feed or sitemap lists only addresses that contain this; empty for all
 * @param since of a sitemap only pages that changed on or after this day; null for all
 * @param most pages that one visit fetches
 */
public record Source(
        String name,
        Kind kind,
        String place,
        Every every,
        boolean followLinks,
        boolean allowPrivate,
        String only,
        @Nullable LocalDate since,
        int most) {
    /** What it is. */
    public enum Kind implements Labelled {
        /** RSS or Atom. */
        FEED,
        /** A sitemap, or an index of such. */
        SITEMAP,
        /** A folder with files of any kind that is read. */
        FOLDER,
        /** A folder of archives, of which only these are read. */
        WARC;

        boolean isOnTheWeb() {
            return this == FEED || this == SITEMAP;
        }
    }

    /** Pages that one visit fetches, unless a source says otherwise. */
    public static final int USUAL_MOST = 200;

    private static final int LARGEST_MOST = 50_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /**
     * Checks what somebody has said of a source.
     *
     * @throws InputException if it cannot be one
     */
    public Source {
        if (!NAME.matcher(name).matches()) {
            throw new InputException("source '" + name
                    + "': a name is of small letters a to z, digits, and . _ -, at most 64; give one with --name");
        }
        if (most < 1 || most > LARGEST_MOST) {
            throw new InputException("source " + name + ": of pages a visit fetches from 1 to " + LARGEST_MOST);
        }
        if (kind.isOnTheWeb()) {
            address(place);
        } else if (place.contains("://")) {
            throw new InputException(
                    "source " + name + ": " + place + " is no folder; leave out --kind, or give the path of a folder");
        }
    }

    /** Its address, where it is on the web. */
    URI address() {
        return address(place);
    }

    /**
     * This source, where it may be asked at all: what stands there as an address of this machine or network would fail at each visit.
     *
     * @throws InputException if it may not
     */
    public Source requireReachable() {
        if (kind.isOnTheWeb()
                && !allowPrivate
                && Hosts.isPrivateAddress(address().getHost())) {
            throw new InputException(
                    place + ": is an address of this machine or network; where that is right, add it with"
                            + " gainsay watch source add --allow-private");
        }
        return this;
    }

    private static URI address(String place) {
        try {
            URI address = URI.create(place);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below.
        }
        throw new InputException(
                place + ": is no https: or http: address of a feed or sitemap; write it with its host, "
                        + "without a user or password, other letters as %20 and the like");
    }

    /** Of the kinds that are said in words. */
    public static Kind kind(String label) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new InputException("--kind " + label + ": there are feed, sitemap, folder and warc"));
    }

    /** What a place most likely is: a folder by being there, a sitemap by its name, else a feed. */
    public static Kind kindOf(String place) {
        if (!place.contains("://")) {
            return Kind.FOLDER;
        }
        return place.toLowerCase(Locale.ROOT).matches(".*[/._-]?sitemap[^/]*(?:\\.xml|\\.gz|$)")
                ? Kind.SITEMAP
                : Kind.FEED;
    }

    /**
     * A folder as it is found whatever folder a program is started in.
     *
     * @throws InputException if there is none
     */
    public static String folder(String given) {
        try {
            Path folder = Path.of(given).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return folder.toString();
            }
        } catch (InvalidPathException noPath) {
            // Told below.
        }
        throw new InputException(given + ": no such folder; check the path, or give an address with https://");
    }

    /** A name for a place that none of these others has. */
    public static String nameFor(String place, List<String> taken) {
        String from = place.contains("://")
                ? address(place).getHost().replaceFirst("^www\\.", "")
                : String.valueOf(Path.of(place).getFileName());
        String clean =
                from.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceFirst("^[._-]+", "");
        String base = clean.isEmpty() ? "source" : clean.substring(0, Math.min(60, clean.length()));
        String name = base;
        for (int number = 2; taken.contains(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    /** What is said of it, as records and entries have it. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("source", name);
        json.put("kind", kind.label());
        json.put("place", place);
        json.put("every", every.label());
        json.put("follow_links", followLinks);
        json.put("allow_private", allowPrivate);
        json.put("only", only);
        json.put("since", since == null ? null : since.toString());
        json.put("most", most);
        return json;
    }

    /**
     * The source that a record or an entry tells of.
     *
     * @throws InputException if it tells of none
     */
    public static Source of(JsonNode json) {
        String since = json.path("since").asString("");
        try {
            String place = json.path("place").asString("");
            String kind = json.path("kind").asString("");
            return new Source(
                    json.path("source").asString(""),
                    kind.isEmpty() ? kindOf(place) : kind(kind),
                    place,
                    Every.of(json.path("every").asString(Every.HOUR.label()), "every"),
                    json.path("follow_links").asBoolean(false),
                    json.path("allow_private").asBoolean(false),
                    json.path("only").asString(""),
                    since.isEmpty() ? null : LocalDate.parse(since),
                    json.path("most").asInt(USUAL_MOST));
        } catch (DateTimeException noDay) {
            throw new InputException("since '" + since + "': is no day; write it as 2026-01-31", noDay);
        }
    }
}
