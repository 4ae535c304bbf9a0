package org.gainsay.screen;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Precision;

/**
 * How the birth dates of two entries go together; of several the best, since lists give all that were ever heard of.
 *
 * @param text the date on which they agree, or empty
 */
record BirthFit(Kind kind, String text) {
    /** The better, the later. */
    enum Kind {
        /** Another year. */
        OTHER_PERSON,
        /** The year, but another day in it: one of the lists may be wrong. */
        NEAR,
        /** At least one entry has none. */
        UNKNOWN,
        /** The year, or about the year, where one of them says no more; or day and month have changed places. */
        YEAR,
        /** The day. */
        DAY
    }

    private static final BirthFit UNKNOWN = new BirthFit(Kind.UNKNOWN, "");

    static BirthFit of(List<BirthDate> first, List<BirthDate> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return UNKNOWN;
        }
        BirthFit best = new BirthFit(Kind.OTHER_PERSON, "");
        for (BirthDate mine : first) {
            for (BirthDate theirs : second) {
                BirthFit fit = of(mine, theirs);
                best = fit.kind().compareTo(best.kind()) > 0 ? fit : best;
            }
        }
        return best;
    }

    private static BirthFit of(BirthDate mine, BirthDate theirs) {
        boolean days = mine.precision() == Precision.DAY && theirs.precision() == Precision.DAY;
        LocalDate one = mine.earliest();
        LocalDate other = theirs.earliest();
        if (days && one.equals(other)) {
            boolean telling = PartyCandidates.isTelling(mine);
            return telling ? new BirthFit(Kind.DAY, one.toString()) : new BirthFit(Kind.YEAR, year(one));
        }
        boolean vague = !PartyCandidates.isTelling(mine) || !PartyCandidates.isTelling(theirs);
        int slack = about(mine) || about(theirs) ? Calibration.CIRCA_YEARS : 0;
        int apart = Math.max(
                one.getYear() - theirs.latest().getYear(),
                other.getYear() - mine.latest().getYear());
        boolean swapped = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        if (apart <= slack && (swapped || (vague && fits(mine, theirs, slack)))) {
            return new BirthFit(Kind.YEAR, year(one.isAfter(other) ? one : other));
        }
        return new BirthFit(apart <= slack ? Kind.NEAR : Kind.OTHER_PERSON, "");
    }

    /** January 1962 and March 1962 do not fit; 1962 and March 1962 do. */
    private static boolean fits(BirthDate mine, BirthDate theirs, int slack) {
        return !latest(mine).plusYears(slack).isBefore(theirs.earliest())
                && !latest(theirs).plusYears(slack).isBefore(mine.earliest());
    }

    private static LocalDate latest(BirthDate birth) {
        boolean wholeYear = birth.precision() == Precision.DAY && !PartyCandidates.isTelling(birth);
        return wholeYear ? birth.latest().plusYears(1).minusDays(1) : birth.latest();
    }

    private static boolean about(BirthDate birth) {
        return birth.precision() == Precision.CIRCA;
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }
}
