package org.gainsay.read.events;

import java.util.regex.Pattern;

/**
 * What somebody says of his own part in a delivery without naming the goods: that he received none of them, that nothing has left his
 * ports, that they are not his, that he has nothing to do with it. Whoever denies that denies the delivery that he is said to have a part in.
 */
final class OwnPart {
    private static final String HANDED =
            "(?:suppl(?:y|ied|ying)|s(?:end|ent|ending)|s(?:ell|old|elling)|ship(?:ped|ping)?|deliver(?:ed|ing)?|export(?:ed|ing)?|provid(?:e|ed|ing)|giv(?:e|en|ing)|gave"
                    + "|hand(?:ed|ing)? over|transfer(?:red|ring)?|smuggl(?:e|ed|ing)|receiv(?:e|ed|ing)|got|get|getting|b(?:uy|ought|uying)|purchas(?:e|ed|ing)|acquir(?:e|ed|ing)"
                    + "|import(?:ed|ing)?|order(?:ed|ing)?|accept(?:ed|ing)?|tak(?:en|ing)|took|carr(?:y|ied|ying)|arm(?:ed|ing))";
    private static final String THEM =
            "(?:it|them|any|anything|nothing|none|neither|anyone|anybody|nobody|no one|either side|any side|a single one)\\b(?! (?:more|new|further|other)\\b)";

    private static final Pattern PASSED = Pattern.compile(
            "\\b" + HANDED + " (?:[\\p{L}-]+ )??" + THEM
                    // "Nothing has left our ports", "none was ever delivered"
                    + "|\\b(?:nothing|none|not one|none of (?:it|them|these|those)) (?:(?:has|have|had|was|were|is|been|ever|yet|being) )*"
                    + "(?:" + HANDED + "|left|gone|went|come|came|arrived|reached|passed|departed|moved|flown)\\b"
                    // "They are not ours", "the guns were not Emirati"
                    + "|^(?:they|it|these|those|the [\\p{L}-]+|none(?: of (?:it|them))?) (?:is|are|was|were|do|did)(?: not|n't| never)? (?:come from|ours|theirs|its|\\p{Lu}\\p{L}+)"
                    + "|\\b(?:nothing|anything) to do with\\b"
                    + "|\\b(?:not|never|n't|no|any|nor|neither)(?: [\\p{L}]+){0,2} (?:involved in|part(?:y)? (?:in|to|of)|involvement in|role in|dealings with|connection (?:to|with)|links? (?:to|with))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OwnPart() {}

    /** Whether words say so; they may stand in quotation marks. */
    static boolean isDenied(String words) {
        return PASSED.matcher(GeneralDenials.plain(words)).find();
    }
}
