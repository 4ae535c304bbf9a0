package org.gainsay.cli;

import org.gainsay.model.Standing;

/** The colour of a standing. */
final class StandingPaint {
    private StandingPaint() {}

    static Console.Paint of(Standing standing) {
        return switch (standing) {
            case REPORTED, ALLEGED -> Console.Paint.NEUTRAL;
            case CONFIRMED, ACKNOWLEDGED -> Console.Paint.CONFIRMED;
            case CONTESTED -> Console.Paint.WARNED;
            case DENIED -> Console.Paint.DENIED;
        };
    }
}
