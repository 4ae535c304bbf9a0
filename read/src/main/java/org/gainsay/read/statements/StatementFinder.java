package org.gainsay.read.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.gainsay.read.text.ArticleText;

/**
 * Finds the statements of an article with the statement model: who is said to say what, and with which stance. Safe for use by many
 * threads; each call runs on its caller's thread alone. The same text always gives the same drafts.
 */
public final class StatementFinder implements AutoCloseable {
    private final StatementModel model;
    private final Windows windows;
    private final Anchors anchors;
    private final Decoding decoding;

    private StatementFinder(StatementModel model, WordPiece tokenizer, Decoding decoding) {
        this.model = model;
        this.windows = new Windows(tokenizer);
        this.anchors = new Anchors(decoding);
        this.decoding = decoding;
    }

    /**
     * Loads the model from the class path.
     *
     * @param nativeCache a folder for the runtime's native libraries (28 MB), made where missing; where it cannot be written they
     *     go to a temporary folder at each start
     */
    public static StatementFinder open(Path nativeCache) {
        NativeLibraries.keepIn(nativeCache);
        try (InputStream vocabulary = ModelFiles.open("tokenizer.json");
                InputStream numbers = ModelFiles.open("model.json")) {
            return new StatementFinder(StatementModel.load(), WordPiece.load(vocabulary), Decoding.load(numbers));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Name and version of the model, as readings give them. */
    public static String modelVersion() {
        return ModelFiles.version();
    }

    /** The statements in order of the text. */
    public List<Draft> find(ArticleText text) {
        return find(text, codePoints -> {});
    }

    /**
     * The same.
     *
     * @param passed told after each window up to which code point the model has come
     */
    public List<Draft> find(ArticleText text, IntConsumer passed) {
        Titles titles = new Titles(text);
        return Drafts.of(text, titles, candidates(text, titles, passed));
    }

    private List<Candidate> candidates(ArticleText text, Titles titles, IntConsumer passed) {
        Speech speech = new Speech(text);
        List<Candidate> candidates = Datelines.settle(text, Papers.settle(text, decode(text, speech, titles, passed)));
        candidates = FreeIndirect.settle(text, titles, candidates);
        candidates = VerbGroups.settle(text, ClaimOwners.settle(text, candidates));
        candidates = Introductions.settle(text, RelativeSources.settle(text, PassiveHearers.settle(text, candidates)));
        candidates = OpeningClauses.settle(text, candidates);
        candidates = DenialNouns.add(text, PassiveDenials.add(text, candidates));
        candidates = Withheld.remove(text, Refusals.remove(text, candidates));
        candidates = speech.settle(candidates);
        candidates = FirstPerson.settle(text, candidates, !speech.isEmpty());
        candidates = Duplicates.remove(candidates, !speech.isEmpty());
        candidates = SplitContents.join(text, Leftovers.drop(text, candidates), !speech.isEmpty());
        candidates = Narration.settle(text, titles, candidates, decoding.narrationFloor());
        candidates = BareContents.settle(text, titles, Continuations.add(text, candidates));
        candidates = Denials.settle(text, DenialCues.settle(text, DenialSigns.settle(text, candidates)));
        return Namings.settle(text, Performatives.settle(text, Comments.settle(text, candidates)));
    }

    private List<Candidate> decode(ArticleText text, Speech speech, Titles titles, IntConsumer passed) {
        Pieces pieces = new Pieces(text, new SentenceBreaks(text));
        Set<Integer> loose = LooseQuotations.starts(text);
        List<Candidate> candidates = new ArrayList<>();
        for (Window window : windows.of(text)) {
            try (StatementModel.Encoding encoding = model.encode(window)) {
                List<Anchor> found = anchors.of(text, window, encoding, speech.starts(), loose, titles.statements());
                List<StatementModel.Answer> answers = encoding.ask(found);
                for (int i = 0; i < found.size(); i++) {
                    Candidate candidate = candidate(pieces, window, found.get(i), answers.get(i));
                    Titles.Statement title =
                            titles.statements().get(window.starts()[found.get(i).first()]);
                    if (title != null) {
                        candidate = candidate.withParts(title.source(), title.content());
                    }
                    if (!candidate.content().isEmpty()) {
                        candidates.add(candidate);
                    }
                }
            }
            passed.accept(window.own().end());
        }
        return candidates;
    }

    private Candidate candidate(Pieces pieces, Window window, Anchor anchor, StatementModel.Answer answer) {
        float[] logits = answer.labels();
        boolean cued = anchor.kind() == AnchorKind.CUE;
        if (cued) {
            Labels.fix(logits, anchor, Labels.CUE);
        }
        int[] labels = Labels.best(logits, decoding.labelChange());
        int at = window.starts()[anchor.first()];
        return new Candidate(
                anchor.kind(),
                anchor.probability(),
                anchor.kind() == AnchorKind.NARRATION ? List.of() : pieces.source(window, labels, at),
                cued ? pieces.cue(window, labels) : List.of(),
                pieces.content(window, labels, at),
                softmax(answer.stances()));
    }

    private static List<Double> softmax(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - max);
        }
        List<Double> probabilities = new ArrayList<>(logits.length);
        for (float logit : logits) {
            probabilities.add(Math.exp(logit - max) / sum);
        }
        return probabilities;
    }

    @Override
    public void close() {
        model.close();
    }
}
