package org.gainsay.read.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Contents that stop too early: after a word that needs another ("in the"), or before their quotation mark is closed. */
final class Endings {
    private static final Pattern DANGLING = Pattern.compile(
            "(?:^|[^\\w'])(?:a|an|the|of|in|on|at|by|to|for|from|with|without|into|onto|over|under|between|against|about|and|or|nor"
                    + "|but|its|his|her|their|our|my|your|this|these|those|that|which|who|whose|as|than|not|no|any|every|some|is|was"
                    + "|are|were|be|been|had|has|have|would|will|could|per|more|most|very|through|during|after|before|until|near)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY = Pattern.compile("[.,;:!?\"()\u2013\u2014]");
    private static final int FARTHEST = 40;
    private static final int FARTHEST_QUOTATION = 250;
    private static final int LONGEST_WORD = 12;

    private Endings() {}

    /** The piece with what it needs, at most up to {@code limit}. */
    static Range complete(ArticleText text, Range piece, int limit) {
        String plain = text.plain();
        int end = closed(text, piece.start(), piece.end(), limit);
        String tail = plain.substring(Math.max(piece.start(), end - LONGEST_WORD), end);
        if (DANGLING.matcher(tail).find()) {
            Matcher boundary = BOUNDARY.matcher(plain).region(end, Math.min(limit, end + FARTHEST));
            if (boundary.find()) {
                end = closed(text, piece.start(), boundary.start(), limit);
            }
        }
        return new Range(piece.start(), end);
    }

    /** Where the quotation that begins in {@code start} to {@code end} is closed; {@code end} if it is closed there or none begins. */
    private static int closed(ArticleText text, int start, int end, int limit) {
        String plain = text.plain();
        boolean beginsInside = text.quoted(start) && plain.charAt(start) != '"';
        boolean endsInside = end < limit && text.quoted(end - 1) && text.quoted(end);
        int close =
                endsInside && !beginsInside ? plain.indexOf('"', end, Math.min(limit, end + FARTHEST_QUOTATION)) : -1;
        return close >= 0 ? close + 1 : end;
    }
}
