package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;

/** Picks the anchors of a window from the encoder's probabilities. */
final class Anchors {
    private static final double LEAST_OF_TITLE = 0.6;
    /** These words seldom do anything but report a denial, and a denial that is missed is worse than one too many. */
    private static final double LEAST_OF_DENIAL = 0.02;

    /** The model finds most of them by itself; of the rest it is seldom wholly sure that they are none. */
    private static final double LEAST_OF_LOOSE_QUOTATION = 0.05;

    private static final Pattern DENIAL = Pattern.compile("(?<!\\w)den(?:ies|ied)(?!\\w)");

    private final Decoding decoding;

    Anchors(Decoding decoding) {
        this.decoding = decoding;
    }

    /**
     * Cues first, then speech and narration, each in order of the text.
     *
     * @param sentenceStarts where the sentences of a transcript start, which are its speech; empty for other texts
     * @param loose where quotations start that are sentences of their own
     * @param titles statements that headlines make
     */
    List<Anchor> of(
            ArticleText text,
            Window window,
            StatementModel.Encoding encoding,
            Set<Integer> sentenceStarts,
            Set<Integer> loose,
            Map<Integer, Titles.Statement> titles) {
        List<Anchor> anchors = new ArrayList<>();
        addCues(text.plain(), window, encoding, anchors);
        addTitles(text, window, encoding, titles, anchors);
        for (int token = 0; token < window.size(); token++) {
            if (!window.owns(token)) {
                continue;
            }
            int start = window.starts()[token];
            if (titles.containsKey(start)) {
                continue;
            }
            double speech = encoding.speech(token);
            boolean speaks = sentenceStarts.isEmpty()
                    ? speech > (loose.contains(start) ? LEAST_OF_LOOSE_QUOTATION : decoding.speechFloor())
                    : sentenceStarts.contains(start);
            if (speaks) {
                anchors.add(new Anchor(token, token, AnchorKind.SPEECH, speech));
            } else if (sentenceStarts.isEmpty() && encoding.narration(token) > Narration.LEAST) {
                anchors.add(new Anchor(token, token, AnchorKind.NARRATION, encoding.narration(token)));
            }
        }
        return anchors;
    }

    private void addCues(String plain, Window window, StatementModel.Encoding encoding, List<Anchor> anchors) {
        int token = 0;
        while (token < window.size()) {
            int first = token++;
            if (window.isSpecial(first) || encoding.cue(first) <= floor(plain, window.starts()[first])) {
                continue;
            }
            double best = encoding.cue(first);
            while (token < window.size()
                    && !window.isSpecial(token)
                    && (encoding.cue(token) > decoding.cueFloor() || continuesWord(plain, window, token))) {
                best = Math.max(best, encoding.cue(token++));
            }
            if (window.owns(first)) {
                anchors.add(new Anchor(first, token - 1, AnchorKind.CUE, best));
            }
        }
    }

    private double floor(String plain, int start) {
        boolean denies = DENIAL.matcher(plain)
                .region(start, plain.length())
                .useTransparentBounds(true)
                .lookingAt();
        return denies ? Math.min(LEAST_OF_DENIAL, decoding.cueFloor()) : decoding.cueFloor();
    }

    /** A title's own anchor, unless there is another cue in the title: "Nigeria: army denies ..." leaves the colon nothing to say. */
    private static void addTitles(
            ArticleText text,
            Window window,
            StatementModel.Encoding encoding,
            Map<Integer, Titles.Statement> titles,
            List<Anchor> anchors) {
        for (int token = 0; token < window.size(); token++) {
            Titles.Statement title = window.owns(token) ? titles.get(window.starts()[token]) : null;
            if (title == null) {
                continue;
            }
            int start = window.starts()[token];
            anchors.removeIf(anchor -> window.starts()[anchor.first()] == start);
            boolean otherCue = anchors.stream()
                    .map(anchor -> window.starts()[anchor.first()])
                    .anyMatch(
                            at -> !text.quoted(at) && title.content().getFirst().contains(at));
            if (!otherCue) {
                boolean cued = !title.cue().isEmpty();
                double probability = cued ? encoding.cue(token) : encoding.speech(token);
                anchors.add(new Anchor(
                        token,
                        token,
                        cued ? AnchorKind.CUE : AnchorKind.SPEECH,
                        Math.max(LEAST_OF_TITLE, probability)));
            }
        }
    }

    private static boolean continuesWord(String plain, Window window, int token) {
        int start = window.starts()[token];
        return start == window.ends()[token - 1]
                && Character.isLetterOrDigit(plain.charAt(start))
                && Character.isLetterOrDigit(plain.charAt(start - 1));
    }
}
