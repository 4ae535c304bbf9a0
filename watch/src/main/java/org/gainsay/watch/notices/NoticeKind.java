package org.gainsay.watch.notices;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a notice is of. */
public enum NoticeKind {
    HIT_NEW("a customer has a hit that he had not"),
    HIT_CHANGED("the entry of a customer's hit, or its score, is another"),
    HIT_GONE("a customer has a hit no more"),
    SCREENED("a portfolio was screened for the first time, with so many hits to work through"),
    LIST_FAILED("a list could not be fetched or read"),
    LIST_STALE("a list is older than its authority usually lets it become"),
    LIST_SHRUNK("a new version of a list has shrunk so much that it was not installed"),
    SOURCE_FAILED("a source of articles cannot be visited any more"),
    SOURCE_MENDED("a source of articles that failed works again"),
    CLAIM("a new claim about a watched party"),
    DENIAL("a side denies a claim about a watched party"),
    STANDING("the standing of a claim about a watched party has changed"),
    POSITION("a side that denied now affirms, or the other way round"),
    LEAD("entries of a list that may be the unnamed targets of a sanction"),
    UNTOLD("something could not be told, and was given up");

    private static final Set<NoticeKind> HITS = EnumSet.of(HIT_NEW, HIT_CHANGED, HIT_GONE);
    private static final Set<NoticeKind> LISTS = EnumSet.of(LIST_FAILED, LIST_STALE, LIST_SHRUNK);
    private static final Set<NoticeKind> SOURCES = EnumSet.of(SOURCE_FAILED, SOURCE_MENDED);
    private static final Set<NoticeKind> CLAIMS = EnumSet.of(CLAIM, DENIAL, STANDING, POSITION);

    private final String meaning;

    NoticeKind(String meaning) {
        this.meaning = meaning;
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
