package org.gainsay.read.statements;

import org.gainsay.read.text.ArticleText;

/** What an uncased vocabulary does not tell the model: the case of a token and whether it stands inside quotation marks. */
final class Shape {
    static final int SPECIAL = 6;
    private static final int LOWER = 0;
    private static final int TITLE = 1;
    private static final int UPPER = 2;
    private static final int DIGITS = 3;
    private static final int SIGNS = 4;
    private static final int OTHER = 5;
    private static final int QUOTED = 8;
    private static final String RAISED_DIGITS = "\u00B9\u00B2\u00B3";

    private Shape() {}

    static int of(ArticleText text, int start, int end) {
        return caseOf(text.plain().substring(start, end)) + (text.quoted(start) ? QUOTED : 0);
    }

    private static int caseOf(String piece) {
        boolean lower = false;
        boolean upper = false;
        boolean title = true;
        boolean digits = true;
        boolean signs = true;
        boolean afterLetter = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            boolean small = Character.isLowerCase(c);
            upper |= capital;
            lower |= small;
            title &= capital ? !afterLetter : !small || afterLetter;
            digits &= isDigit(c);
            signs &= !isLetterOrNumber(c);
            afterLetter = capital || small;
        }
        if (lower && !upper) {
            return LOWER;
        } else if (upper && title && piece.length() > 1) {
            return TITLE;
        } else if (upper && !lower) {
            return UPPER;
        } else if (digits) {
            return DIGITS;
        }
        return signs ? SIGNS : OTHER;
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c) || RAISED_DIGITS.indexOf(c) >= 0;
    }

    private static boolean isLetterOrNumber(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }
}
