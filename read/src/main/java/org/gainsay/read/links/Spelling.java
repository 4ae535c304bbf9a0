package org.gainsay.read.links;

/** How near two spellings are. */
final class Spelling {
    private Spelling() {}

    /** True where one letter is changed, added or left out, or two neighbours are exchanged; false for equal words. */
    static boolean differInOneLetter(String left, String right) {
        if (left.length() < right.length()) {
            return differInOneLetter(right, left);
        }
        if (left.length() - right.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < right.length() && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        if (left.length() > right.length()) {
            return left.substring(same + 1).equals(right.substring(same));
        }
        if (same == right.length()) {
            return false;
        }
        if (left.substring(same + 1).equals(right.substring(same + 1))) {
            return true;
        }
        return same + 1 < right.length()
                && left.charAt(same) == right.charAt(same + 1)
                && left.charAt(same + 1) == right.charAt(same)
                && left.substring(same + 2).equals(right.substring(same + 2));
    }
}
