package org.gainsay.desk.cases;

import java.util.Arrays;
import java.util.Optional;
import org.gainsay.model.Labelled;

/** Why a person decides so: a short list, so that decisions can be counted. What it does not say is written beside it. */
public enum Ground implements Labelled {
    SAME_IDENTIFIER("a number of a document, a company or a ship is the same"),
    SAME_NAME("the name agrees"),
    SAME_DETAILS("the name agrees, and so does birth date, country or address"),
    CONFIRMED("confirmed by the customer or by a document"),
    OTHER_NAME("the names are not of one party"),
    OTHER_BIRTH_DATE("another birth date"),
    OTHER_COUNTRY("another country or nationality"),
    OTHER_KIND("another kind of thing: a person, a firm, a ship"),
    OTHER_IDENTIFIER("another number of a document, a company or a ship"),
    OTHER_PARTY("another party, for the reason that is noted"),
    TOO_LITTLE_KNOWN("too little is known of one of them"),
    CONCERNS_US("what is claimed concerns us"),
    CONCERNS_OTHERS("what is claimed does not concern us"),
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

    /** The ground of that label. */
    public static Optional<Ground> of(String label) {
        return Arrays.stream(values())
                .filter(ground -> ground.label().equals(label))
                .findFirst();
    }
}
