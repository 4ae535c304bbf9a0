package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;

/** The articles of a home in the order in which everything is told: by date, the undated last, then by id. Immutable. */
final class Articles {
    /** Later than any day: of articles that have no date. */
    static final String UNDATED = "9999-12-31";

    private final Map<String, Publication> publications = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Set<String> copied = new HashSet<>();

    private Articles() {}

    /** @throws InputException where two articles have one id */
    static Articles of(Collection<Publication> publications, Map<String, Reprint> reprints) {
        Articles articles = new Articles();
        List<Publication> inOrder = new ArrayList<>(publications);
        inOrder.sort(Comparator.comparing(Articles::date).thenComparing(Publication::id));
        for (Publication publication : inOrder) {
            if (articles.publications.put(publication.id(), publication) != null) {
                throw new InputException("two articles have the id " + publication.id() + "; give one of them another");
            }
            articles.places.put(publication.id(), articles.places.size());
        }
        for (Reprint reprint : reprints.values()) {
            if (reprint.original() != null && articles.publications.containsKey(reprint.original())) {
                articles.originals.put(reprint.article(), reprint.original());
                articles.copied.add(reprint.original());
            }
        }
        return articles;
    }

    private static String date(Publication publication) {
        String published = publication.reading().article().metadata().published();
        return published == null ? UNDATED : published;
    }

    Collection<Publication> publications() {
        return publications.values();
    }

    Publication get(String article) {
        Publication publication = publications.get(article);
        if (publication == null) {
            throw new IllegalArgumentException(article);
        }
        return publication;
    }

    /** Its place in the order. */
    int place(String article) {
        return places.getOrDefault(article, Integer.MAX_VALUE);
    }

    /** The article itself where it is no copy. */
    String original(String article) {
        return originals.getOrDefault(article, article);
    }

    boolean hasCopies(String article) {
        return copied.contains(article);
    }

    boolean isCopy(String article) {
        return originals.containsKey(article);
    }

    boolean areOneText(String article, String other) {
        return original(article).equals(original(other));
    }

    /** ISO date, as given. */
    @Nullable String published(String article) {
        return get(article).reading().article().metadata().published();
    }

    /** The day from which what it says is counted: its own, of a copy its original's; {@link #UNDATED} where none is known. */
    String day(String article) {
        return date(get(original(article)));
    }

    /** Who is counted as its source: the publisher, else the article for itself; of a copy the original's. */
    String source(String article) {
        String original = original(article);
        String publisher = get(original).reading().article().metadata().publisher();
        return publisher == null ? "article " + original : publisher;
    }
}
