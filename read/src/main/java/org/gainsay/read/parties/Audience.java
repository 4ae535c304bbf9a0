package org.gainsay.read.parties;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** To whom and before whom a statement is made, where the words beside its source and its cue say so plainly. */
final class Audience {
    /** Where the text tells of it, and the party if it is one. */
    record Told(Range range, @Nullable Party party) {}

    private static final Pattern TELLS = Pattern.compile("(?i)(?:.*\\b)?(?:told|telling)");
    private static final Pattern TURNS_TO = Pattern.compile(
            "(?i)(?:.*\\b)?(?:urge[ds]?|urging|asked|warned|warning|assured|informed|reminded|advised|(?:call(?:ed|s|ing)?) (?:up)?on|appealed to)");
    private static final Pattern WE_URGE = Pattern.compile(
            "^\"?(?:[Ww]e|I)(?: (?:also|again|strongly|once again|therefore))? (?:urge|ask|warn|call (?:up)?on|appeal to) (?:the )?");
    /** What may follow the one whom somebody urges or warns; after "warned Iran" a verb would tell what Iran does. */
    private static final Pattern AFTER_LISTENER =
            Pattern.compile("^(?:[,.:;\"]|$| (?:to|not|that|of|about|against|over|in|on|at|during|for)\\b)");

    private static final Pattern LISTENERS = Pattern.compile(
            "^ ((?:(?:the|its|his|her|their|foreign|local) )?(?:reporters|journalists|lawmakers|legislators|diplomats|investors|exporters|viewers|delegates|supporters|students))\\b");
    private static final Pattern THE_BODY =
            Pattern.compile("^ (the (?:body|council|assembly|organi[sz]ation|alliance|bloc))\\b");
    private static final String OCCASION = "(?:(?:a|an|the|his|her|its|their|this) )?"
            + "(?:(?!(?:of|to|for|that|when|after|before|and) )[\\p{L}'-]+ ){0,4}?"
            + "(?:letter|interview|address|speech|briefing|meeting|session|conference|hearing|summit|debate|court|message|tweet|television|testimony|panel)s?\\b";
    private static final Pattern OPENING =
            Pattern.compile("^\"?((?:In|At|During|Before|On) " + OCCASION + "[^,;:\"]{0,60}), $");
    private static final Pattern OPENING_BODY = Pattern.compile("^\"?((?:In|Before) (?:the )?)[^,;:\"]{2,60}, $");
    private static final Pattern OCCASION_AFTER = Pattern.compile("^ ((?:in|at|during|before|on) " + OCCASION
            + "(?: (?:in|to|with) (?:the )?\\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)*)?)");
    private static final Pattern OCCASION_TOLD = Pattern.compile("^ (" + OCCASION + ")");

    private static final Set<MentionKind> UNCERTAIN = EnumSet.of(MentionKind.ADJECTIVE, MentionKind.PRONOUN);

    private static final int LONGEST_OPENING = 200;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;

    Audience(ArticleText text, Words words, Roster roster) {
        this.text = text;
        this.words = words;
        this.roster = roster;
    }

    /** Whom the speaker turns to: {@code told reporters}, {@code urged Iran to}, {@code "We call on Peru to}. */
    @Nullable Told addressee(Draft draft) {
        Range content = draft.content().getFirst();
        Matcher urge = WE_URGE.matcher(words.after(content.start()));
        if (urge.find()) {
            return named(content.start() + urge.end(), true);
        }
        if (draft.cue().isEmpty()) {
            return null;
        }
        Range cue = draft.cue().getLast();
        boolean tells = TELLS.matcher(words.text(cue)).matches();
        if (!tells && !TURNS_TO.matcher(words.text(cue)).matches()) {
            return null;
        }
        String after = words.after(cue.end());
        Matcher body = THE_BODY.matcher(after);
        if (body.find()) {
            return bodyBefore(cue.end() + body.start(1), cue.end() + body.end(1));
        }
        Told listeners = matched(LISTENERS, cue.end());
        return listeners == null ? named(cue.end() + (after.startsWith(" the ") ? 5 : 1), !tells) : listeners;
    }

    /** Where the speaker speaks: {@code In the Security Council, …}, {@code said in his evening address}. */
    @Nullable Told forum(Draft draft) {
        Told opening = draft.source().isEmpty()
                ? null
                : opening(draft.source().getFirst().start());
        if (opening != null || draft.cue().isEmpty()) {
            return opening;
        }
        Range cue = draft.cue().getLast();
        Told told = TELLS.matcher(words.text(cue)).matches() ? matched(OCCASION_TOLD, cue.end()) : null;
        Told after = told == null ? after(cue.end()) : told;
        boolean sourceFollows =
                !draft.source().isEmpty() && draft.source().getFirst().start() == cue.end() + 1;
        if (after == null && sourceFollows) {
            after = after(draft.source().getFirst().end());
        }
        return after == null || draft.content().stream().anyMatch(after.range()::overlaps) ? null : after;
    }

    /** The words between the start of a sentence and its subject. */
    private @Nullable Told opening(int subject) {
        Range sentence = text.sentenceAt(subject);
        if (subject <= sentence.start() || subject - sentence.start() > LONGEST_OPENING) {
            return null;
        }
        String lead = words.flat().substring(sentence.start(), subject);
        Matcher body = OPENING_BODY.matcher(lead);
        Sighting named = body.find() ? roster.at(sentence.start() + body.end(1)) : null;
        if (named != null && named.range().equals(new Range(sentence.start() + body.end(1), subject - 2))) {
            return place(new Range(sentence.start() + body.start(1), subject - 2), named);
        }
        Matcher occasion = OPENING.matcher(lead);
        return occasion.find()
                ? new Told(new Range(sentence.start() + occasion.start(1), sentence.start() + occasion.end(1)), null)
                : null;
    }

    private @Nullable Told after(int at) {
        Sighting named = words.after(at).startsWith(" in ") ? roster.at(Math.min(text.length(), at + 4)) : null;
        if (named != null && named.range().start() == at + 4 && named.party().schema() == Schema.PLACE) {
            return place(new Range(at + 1, named.range().end()), named);
        }
        return matched(OCCASION_AFTER, at);
    }

    private static @Nullable Told place(Range range, Sighting named) {
        return switch (named.party().schema()) {
            case PLACE -> new Told(range, null);
            case ORGANIZATION, PUBLIC_BODY -> new Told(named.range(), named.party());
            default -> null;
        };
    }

    private @Nullable Told named(int at, boolean urged) {
        Sighting there = at < text.length() ? roster.at(at) : null;
        if (there == null || there.range().start() != at || UNCERTAIN.contains(there.kind())) {
            return null;
        }
        String after = words.after(there.range().end());
        return after.startsWith("'s ")
                        || (urged && !AFTER_LISTENER.matcher(after).find())
                ? null
                : new Told(there.range(), there.party());
    }

    /** The only organisation that the sentence has named so far. */
    private @Nullable Told bodyBefore(int start, int end) {
        List<Party> bodies = roster.in(new Range(text.sentenceAt(start).start(), start)).stream()
                .map(Sighting::party)
                .filter(party -> party.schema() == Schema.ORGANIZATION || party.schema() == Schema.PUBLIC_BODY)
                .distinct()
                .toList();
        return new Told(new Range(start, end), bodies.size() == 1 ? bodies.getFirst() : null);
    }

    private @Nullable Told matched(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(words.after(at));
        return matcher.find() ? new Told(new Range(at + matcher.start(1), at + matcher.end(1)), null) : null;
    }
}
