package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.model.EventType;
import org.gainsay.model.Joining;
import org.gainsay.model.StatementReference;

/** Pieces that are one event, and why. */
record Bundle(List<Piece> pieces, Traits traits, List<Joining> joined) {
    static Bundle of(Piece piece) {
        return new Bundle(List.of(piece), piece.traits(), List.of());
    }

    Piece first() {
        return pieces.getFirst();
    }

    /** As its claim shows it: a transfer where any of it is called one. */
    EventType type() {
        boolean transfer = pieces.stream().anyMatch(piece -> piece.type() == EventType.ARMS_TRANSFER);
        return transfer ? EventType.ARMS_TRANSFER : first().type();
    }

    String article() {
        return first().told().article();
    }

    int start() {
        return first().told().start();
    }

    /** Both together, with what speaks for it. */
    Bundle with(Bundle other, String why) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        List<Joining> reasons = new ArrayList<>(joined);
        reasons.add(new Joining(other.first().told().reference(), why));
        reasons.addAll(other.joined);
        return new Bundle(all, traits.with(other.traits), reasons);
    }

    /** Some of its pieces by themselves, with what is said of why they belong to it. */
    Bundle of(List<Piece> some) {
        Set<StatementReference> told = new HashSet<>();
        some.forEach(piece -> told.add(piece.told().reference()));
        List<Joining> reasons =
                joined.stream().filter(reason -> told.contains(reason.with())).toList();
        return new Bundle(some, Traits.of(some), told.size() > 1 ? reasons : List.of());
    }

    /** With its pieces in the order of the articles and of the text. */
    Bundle inOrder(Articles articles) {
        List<Piece> inOrder = pieces.stream()
                .sorted(Comparator.<Piece>comparingInt(
                                piece -> articles.place(piece.told().article()))
                        .thenComparingInt(piece -> piece.told().start())
                        .thenComparing(piece -> piece.event().id())
                        .thenComparing(piece -> piece.traits().goods.toString()))
                .toList();
        return new Bundle(inOrder, traits, joined);
    }
}
