package org.gainsay.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is no part of any article: scripts, navigation, banners, controls, what else the site would have us read. */
final class Boilerplate {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, "
                    + "button, input, select, textarea, label, datalist, nav, footer, aside, dialog, menu, link, meta, head, [hidden], "
                    + "[aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], "
                    + "[role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=toolbar]";
    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Words of class names and ids, whole ones, that name what is never the article. */
    private static final Set<String> ALWAYS = Set.of(
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "comments",
            "disqus",
            "breadcrumb",
            "breadcrumbs",
            "navbar",
            "navigation",
            "pagination",
            "outbrain",
            "taboola",
            "copyright",
            "visuallyhidden");

    /** The same, of words that also occur in the names of what holds a whole page. */
    private static final Set<String> USUALLY = Set.of(
            "nav",
            "menu",
            "footer",
            "sidebar",
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "share",
            "sharing",
            "social",
            "related",
            "recommended",
            "recommendations",
            "recirculation",
            "promo",
            "promotion",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "sponsor",
            "sponsored",
            "popup",
            "modal",
            "overlay",
            "toolbar",
            "pager",
            "trending",
            "mostread",
            "mostpopular",
            "readmore",
            "teaser",
            "teasers",
            "masthead",
            "skip",
            "byline",
            "byliner",
            "tags",
            "topics",
            "donate",
            "donation",
            "paywall",
            "login");

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:related|more (?:on|from|about|stories|news|coverage)|read (?:more|next|also)|also read|recommended|most (?:read|popular|viewed)"
                    + "|see also|you (?:may|might) (?:also )?(?:like|be interested)|trending|latest (?:news|stories)|don.t miss"
                    + "|up next|editors?. picks|share this|follow us|sign up|top stories|around the web)\\b.{0,60}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile("\\[?\\d{1,3}\\]?");
    private static final double WHOLE_PAGE = 0.6;

    private Boilerplate() {}

    static void drop(Document page) {
        page.select(NEVER_TEXT).forEach(element -> {
            if (!isFrame(element)) {
                element.remove();
            }
        });
        page.select("[style]").forEach(element -> {
            if (INVISIBLE.matcher(element.attr("style")).find() && !isFrame(element)) {
                element.remove();
            }
        });
        page.select("sup").forEach(element -> {
            if (element.selectFirst("a") != null
                    && FOOTNOTE.matcher(element.text().strip()).matches()) {
                element.remove();
            }
        });
        dropByName(page);
        dropByHeading(page);
    }

    private static void dropByName(Document page) {
        int whole = page.text().length();
        for (Element element : page.select("[class], [id]")) {
            if (isFrame(element) || !element.hasParent()) {
                continue;
            }
            List<String> words = words(element.className() + " " + element.id());
            boolean always = words.stream().anyMatch(ALWAYS::contains);
            boolean usually = words.stream().anyMatch(USUALLY::contains) || isReadOut(element);
            if ((always || usually)
                    && element.selectFirst("h1, main") == null
                    && (always || element.text().length() < WHOLE_PAGE * whole)) {
                element.remove();
            }
        }
    }

    /** Only for those who have the page read to them: where they are, not what is written. */
    private static boolean isReadOut(Element element) {
        return element.hasClass("sr-only")
                || element.hasClass("visually-hidden")
                || element.hasClass("screen-reader-text");
    }

    private static List<String> words(String names) {
        String apart = names.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return List.of(apart.replace("most-read", "mostread")
                .replace("most-popular", "mostpopular")
                .replace("read-more", "readmore")
                .replace("visually-hidden", "visuallyhidden")
                .split("[^a-z]+"));
    }

    /** What stands under a heading such as "Related stories": its own section, or the lists of links that follow it. */
    private static void dropByHeading(Document page) {
        int whole = page.text().length();
        Set<Element> seen = new HashSet<>();
        for (Element heading : page.select("h2, h3, h4, h5, h6, strong, b, p")) {
            if (!heading.hasParent() || heading.childrenSize() > 2 || !isElsewhere(heading)) {
                continue;
            }
            Element section = heading.parent();
            while (section != null && section.childrenSize() == 1 && !isFrame(section)) {
                section = section.parent();
            }
            if (section == null) {
                continue;
            }
            // Only the first such heading can be what its section begins with.
            if (!isFrame(section)
                    && seen.add(section)
                    && section.text().startsWith(heading.text())
                    && section.selectFirst("h1") == null
                    && section.text().length() < whole / 3
                    && linkShare(section) > 0.3) {
                section.remove();
            } else if (heading.normalName().startsWith("h")) {
                for (Element next = heading.nextElementSibling();
                        next != null && !next.normalName().matches("h[1-6]") && linkShare(next) > 0.3; ) {
                    Element after = next.nextElementSibling();
                    next.remove();
                    next = after;
                }
                heading.remove();
            }
        }
    }

    private static boolean isElsewhere(Element heading) {
        String text = heading.text().strip();
        return text.length() < 80 && ELSEWHERE.matcher(text).matches();
    }

    private static double linkShare(Element element) {
        int length = element.text().length();
        int linked = element.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return length == 0 ? 1 : (double) linked / length;
    }

    private static boolean isFrame(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "#root" -> true;
            case "article" -> element.parents().is("main, body") && element.selectFirst("h1") != null;
            default -> false;
        };
    }
}
