package org.gainsay.read.statements;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Quotations that are sentences of their own, without a verb of saying beside them: {@code Smith spoke in London. "They sold the
 * ships."} Hardly any of them is something else than speech.
 */
final class LooseQuotations {
    /** From an opening mark at the start of a sentence to a closing one behind an end mark, with nothing or a new sentence behind it. */
    private static final Pattern WHOLE = Pattern.compile("\"[^\"]*[.!?\u2026]\"(?=\\s*$|\\s+[\"\\p{Lu}])");

    private static final Pattern WORD = Pattern.compile("\\p{L}\\S*");

    /** Shorter ones are often a word that is talked about. */
    private static final int LEAST_WORDS = 4;

    private LooseQuotations() {}

    /** Where they start, at the opening mark. */
    static Set<Integer> starts(ArticleText text) {
        Set<Integer> starts = new HashSet<>();
        if (text.turns().isEmpty()) {
            for (Range sentence : text.sentences()) {
                if (text.plain().charAt(sentence.start()) == '"' && isWhole(text, sentence.start())) {
                    starts.add(sentence.start());
                }
            }
        }
        return starts;
    }

    private static boolean isWhole(ArticleText text, int start) {
        Matcher whole = WHOLE.matcher(text.plain())
                .region(start, text.paragraphAt(start).end());
        return whole.lookingAt()
                && WORD.matcher(whole.group()).results().limit(LEAST_WORDS).count() == LEAST_WORDS;
    }
}
