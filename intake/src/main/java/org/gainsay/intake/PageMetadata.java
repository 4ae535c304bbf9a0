package org.gainsay.intake;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Metadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Title, publisher, date and address as the page itself gives them: JSON-LD first, then Open Graph, the article's own {@code meta},
 * Dublin Core, and what HTML has for it. Nothing is taken from the text; a date that is not plainly a day is left out.
 *
 * @param headline the page's word for its headline, without the name of the site; null where it has none
 */
record PageMetadata(@Nullable String headline, Metadata metadata) {
    private static final int LONGEST = 1_000;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*", Pattern.DOTALL);

    static PageMetadata of(Document page, LinkedData linked) {
        String headline = first(linked.headline(), meta(page, "og:title"));
        String title = first(
                headline,
                meta(page, "dc.title"),
                meta(page, "dcterms.title"),
                meta(page, "citation_title"),
                clean(page.title()));
        String publisher = first(
                linked.publisher(),
                meta(page, "og:site_name"),
                meta(page, "dc.publisher"),
                meta(page, "dcterms.publisher"));
        String published = null;
        for (String date : new @Nullable String[] {
            linked.published(),
            meta(page, "article:published_time"),
            meta(page, "og:article:published_time"),
            meta(page, "datePublished"),
            meta(page, "dcterms.issued"),
            meta(page, "dc.date.issued"),
            meta(page, "dcterms.created"),
            meta(page, "dc.date.created"),
            meta(page, "dc.date"),
            meta(page, "dcterms.date")
        }) {
            published = published == null ? day(date) : published;
        }
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = first(
                address(canonical == null ? null : canonical.attr("href")),
                address(meta(page, "og:url")),
                address(linked.url()));
        return new PageMetadata(clean(headline), new Metadata(clean(title), clean(publisher), published, url));
    }

    /** The content of a {@code meta} element by its property, name or itemprop. */
    private static @Nullable String meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            if (meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name)) {
                String content = meta.attr("content").strip();
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }

    /** The day that a date of ISO 8601 (basic or extended) or of RFC 822 names, as its writer's clock shows it; null for others. */
    static @Nullable String day(@Nullable String date) {
        if (date == null) {
            return null;
        }
        String stripped = date.strip();
        Matcher iso = ISO.matcher(stripped);
        try {
            if (iso.matches()) {
                return LocalDate.of(
                                Integer.parseInt(iso.group(1)),
                                Integer.parseInt(iso.group(2)),
                                Integer.parseInt(iso.group(3)))
                        .toString();
            }
            String zoned = stripped.replaceFirst("\\b(?:UT|UTC|Z)$", "GMT");
            return zoned.matches(".*[+-]\\d{4}$")
                    ? OffsetDateTime.parse(zoned, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toLocalDate()
                            .toString()
                    : ZonedDateTime.parse(
                                    zoned,
                                    DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy HH:mm[:ss] z", Locale.ENGLISH))
                            .toLocalDate()
                            .toString();
        } catch (java.time.DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable String address(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI address = URI.create(text.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null && scheme.matches("https?") ? address.toString() : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static @Nullable String first(@Nullable String... words) {
        for (String word : words) {
            if (word != null && !word.isBlank()) {
                return word;
            }
        }
        return null;
    }

    /** One line, without the marks of markup that some systems leave in. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.contains("<") || text.contains("&") ? HtmlReader.fragment(text) : text;
        String line = plain.replaceAll("\\s+", " ").strip();
        return line.isEmpty() || line.length() > LONGEST ? null : line;
    }
}
