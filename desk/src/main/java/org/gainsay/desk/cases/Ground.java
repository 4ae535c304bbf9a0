package org.gainsay.desk.cases;

import static org.gainsay.desk.cases.Verdict.MATCH;
import static org.gainsay.desk.cases.Verdict.NO_MATCH;
import static org.gainsay.desk.cases.Verdict.UNSURE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.model.Labelled;
import tools.jackson.databind.JsonNode;

/**
 * Why a person decides so: a short list, so that decisions can be counted. What it does not say is written beside it. In the order in which
 * they are offered; each goes with some verdicts, and contradicts the others.
 */
public enum Ground implements Labelled {
    SAME_DETAILS("the name agrees, and so does birth date, country or address"),
    SAME_NAME("the name agrees"),
    SAME_IDENTIFIER("a number of a document, a company or a ship is the same"),
    OTHER_NAME("the names are not of one party"),
    OTHER_BIRTH_DATE("another birth date"),
    OTHER_COUNTRY("another country or nationality"),
    OTHER_KIND("another kind of thing: a person, a firm, a ship"),
    OTHER_IDENTIFIER("another number of a document, a company or a ship"),
    CONFIRMED("confirmed by the customer or by a document"),
    OTHER_PARTY("another party, for the reason that is noted"),
    CONCERNS_US("what is claimed concerns us"),
    CONCERNS_OTHERS("what is claimed does not concern us"),
    TOO_LITTLE_KNOWN("too little is known of one of them"),
    GONE("the hit is gone, or the customer"),
    OTHER("for the reason that is noted");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    /** In words, for people. */
    public String words() {
        return words;
    }

    /** Whether it says too little without a note. */
    boolean wantsNote() {
        return this == OTHER || this == OTHER_PARTY;
    }

    /** Whether a case of that kind can be decided so for this reason. */
    boolean goesWith(String kind, Verdict verdict) {
        boolean hit = kind.equals("hit");
        return switch (this) {
            case SAME_DETAILS, SAME_NAME, SAME_IDENTIFIER -> hit && verdict == MATCH;
            case OTHER_NAME, OTHER_BIRTH_DATE, OTHER_COUNTRY, OTHER_KIND, OTHER_IDENTIFIER, OTHER_PARTY ->
                hit && verdict == NO_MATCH;
            case CONFIRMED -> hit && verdict != UNSURE;
            case CONCERNS_US -> !hit && verdict == MATCH;
            case CONCERNS_OTHERS -> !hit && verdict == NO_MATCH;
            case TOO_LITTLE_KNOWN -> verdict == UNSURE;
            case GONE -> hit && verdict != MATCH;
            case OTHER -> true;
        };
    }

    /** The reasons for which a case of that kind can be decided so, the usual first. */
    static List<Ground> of(String kind, Verdict verdict) {
        return Arrays.stream(values())
                .filter(ground -> ground.goesWith(kind, verdict))
                .toList();
    }

    /** What is said to whoever gives it as the reason of a verdict that it does not go with. */
    Conflict contradicts(String kind, Verdict verdict) {
        return new Conflict("reason '" + label() + "' (" + words + ") contradicts the verdict " + verdict.label()
                + " on a " + kind + "; with it go "
                + of(kind, verdict).stream().map(Ground::label).collect(Collectors.joining(", ")));
    }

    /**
     * In what a case's customer and entry agree though this says that they differ; empty where they do not agree.
     *
     * @param why the parts of the hit's score
     */
    Optional<JsonNode> refutation(JsonNode why) {
        String part = switch (this) {
            case OTHER_BIRTH_DATE -> "birth_date";
            case OTHER_COUNTRY -> "country";
            case OTHER_IDENTIFIER -> "identifier";
            default -> "";
        };
        return why.values().stream()
                .filter(each -> each.path("part").asString("").equals(part)
                        && each.path("weight").asDouble(0) > 0)
                .findFirst();
    }

    /** The ground of that label. */
    public static Optional<Ground> of(String label) {
        return Arrays.stream(values())
                .filter(ground -> ground.label().equals(label))
                .findFirst();
    }
}
