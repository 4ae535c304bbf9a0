package org.gainsay.screen;

import java.util.List;

/**
 * What the parts of a name come to, in four bytes: at most what they weigh, at least what they cost where another name has
 * something else in their stead, and at least what part of that they cost where they merely lack. 0 for a name with
 * initials, which fit words that are not alike.
 */
final class PartSums {
    private static final double UNIT = 0.01;
    private static final int MOST = 0xFFF;
    private static final int MOST_RATIO = 0xFF;

    private PartSums() {}

    /** @param parts without those that weigh nothing */
    static int of(List<Part> parts, boolean people) {
        double weight = 0;
        double cost = 0;
        double ratio = 1;
        for (Part part : parts) {
            if (part.kind() == PartKind.INITIAL || (people && part.kind() == PartKind.NUMBER)) {
                return 0;
            }
            weight += part.weight();
            cost += part.costExchanged();
            ratio = Math.min(ratio, part.costExchanged() == 0 ? 1 : part.costMissing() / part.costExchanged());
        }
        int most = (int) Math.ceil(weight / UNIT + 1e-6);
        int least = (int) Math.floor(cost / UNIT);
        return most > MOST || least > MOST ? 0 : most << 20 | least << 8 | (int) Math.floor(ratio * MOST_RATIO);
    }

    static double weight(int sums) {
        return (sums >>> 20) * UNIT;
    }

    static double cost(int sums) {
        return (sums >>> 8 & MOST) * UNIT;
    }

    static double ratio(int sums) {
        return (sums & MOST_RATIO) / (double) MOST_RATIO;
    }
}
