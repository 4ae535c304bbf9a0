package org.gainsay.watch.notices;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a notice is of. */
public enum NoticeKind {
    HIT_NEW("new hit", "a customer has a hit that he had not"),
    HIT_CHANGED("changed hit", "the entry of a customer's hit, or its score, is another"),
    HIT_GONE("gone hit", "a customer has a hit no more, or an open case has its customer no more"),
    SCREENED("first screening", "a portfolio was screened for the first time, with so many hits to work through"),
    LIST_FAILED("failed list", "a list could not be fetched or read"),
    LIST_STALE("stale list", "a list is older than its authority usually lets it become"),
    LIST_SHRUNK("shrunken list", "a new version of a list has shrunk so much that it was not installed"),
    SOURCE_FAILED("failed source", "a source of articles cannot be visited any more"),
    SOURCE_MENDED("mended source", "a source of articles that failed works again"),
    CLAIM("new claim", "a new claim about a watched party"),
    DENIAL("denial", "a side denies a claim about a watched party"),
    STANDING("changed standing", "the standing of a claim about a watched party has changed"),
    POSITION("changed position", "a side that denied now affirms, or the other way round"),
    LEAD("lead", "entries of a list that may be the unnamed targets of a sanction"),
    UNTOLD("untold notice", "something could not be told, and was given up");

    private static final Set<NoticeKind> HITS = EnumSet.of(HIT_NEW, HIT_CHANGED, HIT_GONE);
    private static final Set<NoticeKind> LISTS = EnumSet.of(LIST_FAILED, LIST_STALE, LIST_SHRUNK);
    private static final Set<NoticeKind> SOURCES = EnumSet.of(SOURCE_FAILED, SOURCE_MENDED);
    private static final Set<NoticeKind> CLAIMS = EnumSet.of(CLAIM, DENIAL, STANDING, POSITION);

    private final String noun;
    private final String meaning;

    NoticeKind(String noun, String meaning) {
        this.noun = noun;
        this.meaning = meaning;
    }

    /** So many of them, in words: {@code 2 new hits}. */
    public String counted(int count) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What one is called above a list of them: {@code New hits}. */
    public String heading() {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + "s";
    }

    /** As rules and records write it, such as {@code hit-new}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    public static Optional<NoticeKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** Whether it is about one hit of a customer. */
    public boolean isHit() {
        return HITS.contains(this);
    }

    /** Whether it is about a list as a whole. */
    public boolean isList() {
        return LISTS.contains(this);
    }

    /** Whether it is about a source of articles. */
    public boolean isSource() {
        return SOURCES.contains(this);
    }

    /** Whether it is about a claim that a watched party has a part in. */
    public boolean isClaim() {
        return CLAIMS.contains(this);
    }
}
