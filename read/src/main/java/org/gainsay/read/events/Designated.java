package org.gainsay.read.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.Range;

/**
 * Who is named as one of those that a sanction is on, in a sentence that does not tell of the sanction anew: "among those designated are",
 * "also on the list is", "the targets include".
 *
 * @param trigger the words that tell so
 * @param names those who are named, in order
 */
record Designated(Range trigger, List<Argument> names) {
    private static final String SANCTIONED = "(?:sanctioned|designated|blacklisted|listed|targeted)";
    private static final String PUNISHED = "(?:\\p{Ll}+ ){0,2}(?:"
            + SANCTIONED
            + "(?: (?:people|persons|men|women|individuals|companies|firms|entities|parties))?|targets)"
            + "(?: (?:of the (?:new |latest )?(?:sanctions|measures)|(?:by|in) [\\p{L} .]{2,40}?|(?:on|last) \\p{L}+|today))?";
    private static final String ARE = "(?:are|were|is|was)";
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:(?:also )?among (?:the |those |its |their |the other )?" + PUNISHED + ",? " + ARE
                    + "|(?:the|those|others|its|their) " + PUNISHED + " (?:include|includes|included|" + ARE + ")"
                    + "|also (?:" + SANCTIONED
                    + "|(?:on|added to|put on) (?:the|its|their) (?:sanctions )?(?:list|blacklist)) " + ARE
                    + ") ",
            Pattern.CASE_INSENSITIVE);
    /** "Among the targets are two | brothers, | Adil and Hassan Musa". */
    private static final int LONGEST_DESCRIPTION = 8;

    Designated {
        names = List.copyOf(names);
    }

    static Optional<Designated> in(String plain, Sentence sentence) {
        String flat = plain.substring(sentence.range().start(), sentence.range().end())
                .replaceAll("\\s", " ");
        Matcher matcher = SENTENCE.matcher(flat);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int start = sentence.range().start() + matcher.start();
        int first = sentence.wordFrom(sentence.range().start() + matcher.end());
        List<Argument> parties = sentence.arguments().stream()
                .filter(argument -> argument.first() >= first && isParty(argument))
                .filter(argument -> isNamed(sentence, first, argument))
                .toList();
        return parties.isEmpty() || parties.getFirst().first() - first > LONGEST_DESCRIPTION
                ? Optional.empty()
                : Optional.of(new Designated(new Range(start, sentence.range().start() + matcher.end() - 1), parties));
    }

    private static boolean isParty(Argument argument) {
        return (argument.kind() == Argument.Kind.PARTY || argument.kind() == Argument.Kind.VESSEL)
                && !argument.modifier()
                && argument.marker().isEmpty();
    }

    /** Whether no other clause begins before a name. */
    private static boolean isNamed(Sentence sentence, int first, Argument argument) {
        return sentence.words().subList(first, argument.first()).stream()
                .noneMatch(word -> Grammar.opensClause(word.form()));
    }
}
