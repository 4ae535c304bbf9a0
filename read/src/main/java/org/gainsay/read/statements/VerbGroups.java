package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code Moscow had “ | repeatedly” denied}: no name ends in an auxiliary, so what stands before the cue with one is the cue's. */
final class VerbGroups {
    private static final Pattern AUXILIARIES = Pattern.compile(
            "\\s((?:(?:had|has|have|was|were|is|are|would|will|did|does|now|also|again|still|meanwhile)\\b[\\s\"']*)+)$");

    private static final Pattern AUXILIARY =
            Pattern.compile("(?:had|has|have|having)(?:\\s+(?:\\w+ly|always|also|since))?");
    private static final Pattern VERB = Pattern.compile(
            "((?:\\w+ly\\s+|always\\s+|also\\s+|since\\s+)?(?:denied|rejected|dismissed|confirmed|admitted|acknowledged|insisted|claimed|said|warned))\\s+");

    private VerbGroups() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.source().isEmpty() || candidate.cue().isEmpty()) {
            return candidate;
        }
        return withVerb(text, withAuxiliaries(text, candidate));
    }

    /** {@code Had | denied knowing}: no cue ends in an auxiliary before its verb. */
    private static Candidate withVerb(ArticleText text, Candidate candidate) {
        Range cue = candidate.cue().getLast();
        Range content = candidate.content().getFirst();
        Matcher verb = VERB.matcher(text.plain()).region(content.start(), content.end());
        boolean bare =
                AUXILIARY.matcher(text.plain()).region(cue.start(), cue.end()).matches();
        if (!bare || content.start() - cue.end() != 1 || !verb.lookingAt() || verb.end() >= content.end()) {
            return candidate;
        }
        List<Range> cues = new ArrayList<>(candidate.cue());
        cues.set(cues.size() - 1, new Range(cue.start(), verb.end(1)));
        List<Range> contents = new ArrayList<>(candidate.content());
        contents.set(0, new Range(verb.end(), content.end()));
        return candidate.withParts(candidate.source(), contents).withCue(cues);
    }

    private static Candidate withAuxiliaries(ArticleText text, Candidate candidate) {
        Range source = candidate.source().getLast();
        Range cue = candidate.cue().getFirst();
        Matcher end = AUXILIARIES.matcher(text.plain().substring(source.start(), source.end()));
        boolean adjoining = source.end() <= cue.start()
                && text.plain().substring(source.end(), cue.start()).isBlank();
        if (!adjoining || !end.find()) {
            return candidate;
        }
        List<Range> sources = new ArrayList<>(candidate.source());
        sources.set(sources.size() - 1, new Range(source.start(), source.start() + end.start()));
        List<Range> cues = new ArrayList<>(candidate.cue());
        cues.set(0, new Range(source.start() + end.start(1), cue.end()));
        return candidate.withParts(sources, candidate.content()).withCue(cues);
    }
}
