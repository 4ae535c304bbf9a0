package org.gainsay.read.events;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Role;

/** Whether a text tells a deed apart from one that it told before. */
enum Occasion {
    PLAIN,
    /** "Any further drones", "a second delivery", "has sent none since". */
    FURTHER,
    /** "Exported samples of the howitzer": no part of what was ordered. */
    SAMPLE;

    private static final Set<String> MORE = Set.of("further", "additional", "another", "second", "third", "fresh");
    private static final Set<String> SOME = Set.of("no", "any", "a", "an", "such", "of");
    private static final Set<String> SAMPLES = Set.of("sample", "samples", "specimen", "specimens");
    private static final String GOODS =
            "(?:deliver(?:y|ies)|transfers?|shipments?|sales?|supplies|exports?|deals?|purchases?|consignments?|cargo(?:es)?|orders?|contracts?|batch(?:es)?"
                    + "|weapons|arms|drones|missiles|shells|rockets|ammunition|engines|vehicles|tanks|rifles)\\b";
    private static final Pattern FURTHER_GOODS = Pattern.compile(
            "\\b(?:further|additional|another|(?:an?|any|no|such|of) (?:new|fresh)|(?:an?|any|no|the|such|of) (?:second|third)|(?:no|any) more(?! than\\b)) (?:[\\p{L}-]+ ){0,2}?"
                    + GOODS,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile(
            "\\bsince then\\b|\\bcontinu(?:e|es|ed|ing) (?:to|with)\\b|\\b(?:since|again|anew|once more|any more|anymore)[\\s\".,']*$",
            Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 3;

    /** Of what is only said in general words: "there was no new shipment". */
    static boolean isFurther(String words) {
        return FURTHER_GOODS.matcher(words).find() || LATER.matcher(words).find();
    }

    /**
     * Of what a trigger tells.
     *
     * @param clause the words that its statement says
     */
    static Occasion of(Sentence sentence, Trigger.Hit hit, List<Cell> cells, String clause) {
        if (hit.trigger().isNominal() && isMore(sentence, hit.first())) {
            return FURTHER;
        }
        for (Cell cell : cells) {
            if (cell.role() == Role.ITEM
                    && cell.range() != null
                    && sentence.range().contains(cell.range())) {
                int first = sentence.wordFrom(cell.range().start());
                int last = sentence.wordFrom(cell.range().end());
                if (isMore(sentence, first)) {
                    return FURTHER;
                }
                if (isSample(sentence, first, last)) {
                    return SAMPLE;
                }
            }
        }
        return LATER.matcher(clause).find() ? FURTHER : PLAIN;
    }

    private static boolean isMore(Sentence sentence, int noun) {
        for (int word = noun - 1; word >= Math.max(0, noun - NEAR); word--) {
            String form = sentence.form(word);
            boolean fresh = form.equals("new") && SOME.contains(sentence.form(word - 1));
            boolean more = form.equals("more") && !sentence.form(word + 1).equals("than");
            if (MORE.contains(form) || fresh || more) {
                return true;
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word))) {
                return false;
            }
        }
        return false;
    }

    /** "Samples of the howitzer", "sample howitzers", "two howitzers as samples". */
    private static boolean isSample(Sentence sentence, int first, int after) {
        int of = sentence.form(first - 1).equals("the")
                        || sentence.form(first - 1).equals("a")
                ? first - 2
                : first - 1;
        return (sentence.form(of).equals("of") && SAMPLES.contains(sentence.form(of - 1)))
                || SAMPLES.contains(sentence.form(first - 1))
                || SAMPLES.contains(sentence.form(first))
                || (sentence.form(after).equals("as") && SAMPLES.contains(sentence.form(after + 1)))
                || SAMPLES.contains(sentence.form(after));
    }
}
