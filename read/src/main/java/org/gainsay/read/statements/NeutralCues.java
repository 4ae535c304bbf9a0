package org.gainsay.read.statements;

import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;

/** Cues that leave the stance to the words: "said", "told", "according to", a colon. */
final class NeutralCues {
    private static final Pattern NEUTRAL = Pattern.compile(
            "(?:(?:has|have|had|also|again|later|then|now|first|once|still|already|since|both|all|as|\\w+ly|who|which)\\s+)*(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)"
                    + "|add(?:s|ed|ing)?|wr(?:ote|ites?|iting|itten)|repl(?:y|ies|ied|ying)|insist\\w*|not(?:es?|ed|ing)|report\\w*"
                    + "|claim\\w*|declar\\w*|according to|quot\\w*|stat(?:es?|ed|ing)|stress\\w*|assert\\w*|maintain\\w*"
                    + "|respond\\w*|answer\\w*|argu\\w*|repeat\\w*|reiterat\\w*|contend\\w*|went on|retort\\w*|counter\\w*|:|swore|assur\\w*|testif\\w*|explain\\w*|recall\\w*|point\\w* out"
                    + "|call(?:s|ed|ing)?|describ\\w*|characteri[sz]\\w*|label\\w*|brand\\w*)(?![\\w-]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NeutralCues() {}

    /** Also where there is none. */
    static boolean are(ArticleText text, Candidate candidate) {
        return candidate.cue().isEmpty()
                || NEUTRAL.matcher(Ranges.words(text, candidate.cue()).strip()).matches();
    }
}
