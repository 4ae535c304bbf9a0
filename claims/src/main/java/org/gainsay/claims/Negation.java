package org.gainsay.claims;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.model.Event;
import org.gainsay.model.Span;

/**
 * Words that say of a deed that it was not or will not be done, in a statement that is no denial: "would not send them", "will get no
 * drones", "had no plans to sell", "made no new deliveries", or only supposed: "if they arrived". Whoever says so affirms nothing.
 */
final class Negation {
    private static final String NO =
            "\\b(?:not(?! (?:only|just|merely|simply|until|before)\\b)|never|cannot|nor|neither|none|nothing|nobody|no longer"
                    + "|no(?! (?:fewer|less|more than|later|doubt|secret|question|matter|wonder)\\b)|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|rul(?:e|es|ed|ing) out)\\b|n['’]t\\b";

    /** Between a negation and the deed: words of the same clause, and none that is itself negated by it. */
    private static final String BETWEEN =
            "(?: (?!(?:that|which|who|whom|when|where|how|why|whether|if|because|but|stop|stopped|stopping|halt|halted|cease|ceased|end|ended|hide|hidden|hid"
                    + "|deny|denied|exclude|excluded|rule|ruled|doubt|doubted|prevent|prevented|regret|know|knew|clear|say|said)\\b)[\\p{L}\\d'’-]+){0,5}";

    private static final Pattern BEFORE = Pattern.compile("(?:" + NO + ")" + BETWEEN + " ?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER = Pattern.compile(
            "^ (?:[\\p{L}'’-]+ ){0,3}?(?:no(?! (?:fewer|less|more than|later|doubt)\\b)|none|nothing|neither)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "If more arrived": of a deed that may never come. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:if|in case|in the event that|provided that)(?: (?!(?:that|which|who|then|would|will)\\b)[\\p{L}\\d'’-]+){0,6} $",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANYWHERE = Pattern.compile(NO, Pattern.CASE_INSENSITIVE);

    /** What is only put off or bound to a condition may come. */
    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:until|unless|without|before|if|except|only|yet)\\b", Pattern.CASE_INSENSITIVE);

    private Negation() {}

    /** Whether a statement rules out the deed wherever it names it; where it only points to it, whether it negates anything. */
    static boolean isOf(Heard heard, Event event) {
        List<Span> contents = heard.statement().content();
        List<Span> named = event.triggers().stream()
                .filter(trigger -> contents.stream().anyMatch(content -> content.contains(trigger)))
                .toList();
        return named.isEmpty()
                ? contents.stream().anyMatch(content -> isNegated(plain(content.text())))
                : named.stream()
                        .allMatch(trigger -> contents.stream()
                                .filter(content -> content.contains(trigger))
                                .allMatch(content -> isRuledOut(content, trigger)));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", " ");
    }

    private static boolean isNegated(String words) {
        return ANYWHERE.matcher(words).find() && !CONDITION.matcher(words).find();
    }

    private static boolean isRuledOut(Span content, Span trigger) {
        String text = plain(content.text());
        String before = text.substring(0, text.offsetByCodePoints(0, trigger.start() - content.start()));
        String after = text.substring(text.offsetByCodePoints(0, trigger.end() - content.start()));
        if (SUPPOSED.matcher(before).find()) {
            return true;
        }
        boolean none = BEFORE.matcher(before).find() || AFTER.matcher(after).find();
        return none && !CONDITION.matcher(after).find();
    }
}
