package org.gainsay.read.relations;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.read.text.ArticleText;

/** The standings of an article in order of the text; each is held only against those within reach of it. */
final class Standings {
    private final List<Standing> all;
    private final Links links;
    /** For each standing the first one within reach before it, and the one after the last within reach behind it. */
    private final int[] from;

    private final int[] to;

    Standings(List<Standing> all, Links links) {
        this.all = all;
        this.links = links;
        from = new int[all.size()];
        to = new int[all.size()];
        int first = 0;
        for (int index = 0; index < all.size(); index++) {
            while (place(index) - place(first) > ArticleText.REACH) {
                to[first++] = index;
            }
            from[index] = first;
        }
        while (first < all.size()) {
            to[first++] = all.size();
        }
    }

    private int place(int index) {
        return all.get(index).draft().start();
    }

    List<Standing> all() {
        return all;
    }

    Standing get(int index) {
        return all.get(index);
    }

    /** Those within reach, itself among them. */
    List<Standing> near(Standing standing) {
        return all.subList(from[standing.index()], to[standing.index()]);
    }

    /** Those within reach before it. */
    List<Standing> before(Standing standing) {
        return all.subList(from[standing.index()], standing.index());
    }

    /** Those no more than {@code steps} before or after it. */
    List<Standing> beside(Standing standing, int steps) {
        int index = standing.index();
        return all.subList(Math.max(0, index - steps), Math.min(all.size(), index + steps + 1));
    }

    /** Those that a relation joins to it so far, in order. */
    Stream<Standing> linked(Standing standing) {
        return links.of(standing).stream().map(all::get);
    }
}
