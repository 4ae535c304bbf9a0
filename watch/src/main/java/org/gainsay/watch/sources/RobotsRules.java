package org.gainsay.watch.sources;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code robots.txt} says to us (RFC 9309): the rules of the groups that name us, else of those for everybody. Of the rules that fit a
 * path the longest counts, of two that are equally long the one that allows. Immutable.
 *
 * @param delay between two requests, as many servers ask although no standard has it; zero where this one does not
 */
record RobotsRules(List<Rule> rules, Duration delay) {
    /** What servers call us. */
    static final String TOKEN = "gainsay";

    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Duration.ZERO);

    /** No article is worth a longer wait; a server that wants one gets fewer requests than it allows. */
    private static final long LONGEST_DELAY_SECONDS = 60;

    private static final int LONGEST_PATTERN = 2_000;

    /** One line that allows or forbids. */
    record Rule(boolean allow, String pattern) {
        /** A star stands for anything, a dollar at the end for the end. */
        boolean fits(String path) {
            boolean toTheEnd = pattern.endsWith("$");
            String[] parts = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
            if (!path.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int number = 1; number < parts.length; number++) {
                String part = parts[number];
                boolean last = number == parts.length - 1;
                int found = last && toTheEnd ? path.length() - part.length() : path.indexOf(part, at);
                if (found < at || !path.startsWith(part, found)) {
                    return false;
                }
                at = found + part.length();
            }
            return !toTheEnd || at == path.length();
        }
    }

    RobotsRules {
        rules = List.copyOf(rules);
    }

    /** Reads a file; whatever is no line of one is passed over. */
    static RobotsRules parse(byte[] bytes) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        Duration ourDelay = Duration.ZERO;
        Duration everybodysDelay = Duration.ZERO;
        boolean namesUs = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inHead = false;
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : (Iterable<String>) text.replaceFirst("^\uFEFF", "").lines()::iterator) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).replaceFirst("#.*", "").strip();
            switch (key) {
                case "user-agent" -> {
                    if (!inHead) {
                        forUs = false;
                        forAll = false;
                    }
                    inHead = true;
                    forUs |= product(value).equals(TOKEN);
                    forAll |= value.equals("*");
                    namesUs |= forUs;
                }
                case "allow", "disallow" -> {
                    inHead = false;
                    if (!value.isEmpty() && value.length() <= LONGEST_PATTERN) {
                        Rule rule = new Rule(key.equals("allow"), octets(value));
                        if (forUs) {
                            ours.add(rule);
                        }
                        if (forAll) {
                            everybodys.add(rule);
                        }
                    }
                }
                case "crawl-delay" -> {
                    inHead = false;
                    ourDelay = forUs ? delay(value) : ourDelay;
                    everybodysDelay = forAll ? delay(value) : everybodysDelay;
                }
                default -> {
                    // Sitemaps and what else there is belong to no group.
                }
            }
        }
        return namesUs ? new RobotsRules(ours, ourDelay) : new RobotsRules(everybodys, everybodysDelay);
    }

    /**
     * Whether we may ask for a path.
     *
     * @param path with its query, as it is asked for
     */
    boolean allows(String path) {
        if (path.equals("/robots.txt")) {
            return true;
        }
        String asked = octets(path);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if ((length > longest || (length == longest && rule.allow())) && rule.fits(asked)) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return allowed;
    }

    private static String product(String agent) {
        return agent.replaceFirst("[^A-Za-z_-].*", "").toLowerCase(Locale.ROOT);
    }

    private static Duration delay(String seconds) {
        if (!seconds.matches("\\d{1,7}(?:\\.\\d{1,6})?")) {
            return Duration.ZERO;
        }
        long millis = Math.round(Double.parseDouble(seconds) * 1_000);
        return Duration.ofMillis(Math.min(millis, LONGEST_DELAY_SECONDS * 1_000));
    }

    /** Letters beyond ASCII percent-encoded, what needs no encoding bare, so that paths compare however they are written. */
    private static String octets(String path) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            int octet = bytes[at] & 0xff;
            if (octet == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2])) {
                int meant = HexFormat.fromHexDigit(bytes[at + 1]) << 4 | HexFormat.fromHexDigit(bytes[at + 2]);
                at += 2;
                out.append(isUnreserved(meant) ? String.valueOf((char) meant) : encoded(meant));
            } else {
                out.append(octet > 0x20 && octet < 0x7f ? String.valueOf((char) octet) : encoded(octet));
            }
        }
        return out.toString();
    }

    private static String encoded(int octet) {
        return "%" + HexFormat.of().withUpperCase().toHexDigits((byte) octet);
    }

    private static boolean isHex(byte digit) {
        return HexFormat.isHexDigit(digit);
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= '0' && octet <= '9')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }

    /** All of it, to be remembered; {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder("user-agent: *\n");
        if (!delay.isZero()) {
            text.append("crawl-delay: ")
                    .append(delay.toMillis() / 1_000)
                    .append('.')
                    .append(String.format(Locale.ROOT, "%03d", delay.toMillisPart()))
                    .append('\n');
        }
        for (Rule rule : rules) {
            text.append(rule.allow() ? "allow: " : "disallow: ")
                    .append(rule.pattern())
                    .append('\n');
        }
        return text.toString();
    }
}
