package org.gainsay.read.parties;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.jspecify.annotations.Nullable;

/** For whom "a spokeswoman" or "a ministry official" speaks: for the body, the state or the firm that has just spoken in the same paragraph. */
final class Spokespeople {
    private static final Pattern SPEAKS_FOR_ANOTHER = Pattern.compile(
            "(?:an? |one |its |their )?(?:(?:\\p{L}+ )?(?:spokes(?:man|woman|person))|(?:senior )?(?:ministry|embassy|agency|company) (?:official|representative|source))");

    private Spokespeople() {}

    /** Gives those who are not named their sides. */
    static void settle(ArticleText text, Roster roster, List<Draft> drafts, List<@Nullable Voice> voices) {
        for (int at = 1; at < voices.size(); at++) {
            Voice voice = voices.get(at);
            if (voice == null
                    || !voice.isUnnamed()
                    || voice.behalf() != null
                    || !SPEAKS_FOR_ANOTHER.matcher(voice.description()).matches()) {
                continue;
            }
            Voice last = voices.get(at - 1);
            boolean near = text.paragraphIndex(drafts.get(at - 1).start())
                    == text.paragraphIndex(drafts.get(at).start());
            Party side = near && last != null && last.parties().size() == 1
                    ? last.parties().getFirst()
                    : null;
            if (side != null && !side.isPerson()) {
                String country = side.country();
                Party served = country != null && Governments.isPartOfOne(side) ? roster.state(country) : side;
                voices.set(at, new Voice(List.of(), voice.description(), voice.role(), served, voice.confidence()));
            }
        }
    }
}
