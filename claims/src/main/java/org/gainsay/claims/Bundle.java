package org.gainsay.claims;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Joining;

/** Pieces that are one event, and why. */
record Bundle(List<Piece> pieces, Traits traits, List<Joining> joined) {
    static Bundle of(Piece piece) {
        return new Bundle(List.of(piece), piece.traits(), List.of());
    }

    Piece first() {
        return pieces.getFirst();
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
}
