package org.gainsay.screen;

/** How alike the words of two names are, by their places. */
@FunctionalInterface
interface Likenesses {
    double of(int left, int right);

    static Likenesses between(ParsedName left, ParsedName right) {
        return (i, j) ->
                Likeness.of(left.parts().get(i).word(), right.parts().get(j).word(), left.person());
    }
}
