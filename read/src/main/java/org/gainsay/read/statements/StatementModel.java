package org.gainsay.read.statements;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Stance;

/**
 * The two networks of the statement model: the encoder, which finds anchors, and the heads, which mark what belongs to one anchor.
 * Each inference runs on the calling thread alone. Safe for use by many threads.
 */
final class StatementModel implements AutoCloseable {
    /** What the heads tell apart: none, source, cue, content. */
    static final int LABELS = 4;
    /** What the encoder tells of each token: not a cue, begins one, goes on in one, begins speech, begins narration. */
    static final int CHANCES = 5;

    /** In the order in which the heads give them. */
    static final List<Stance> STANCES = List.of(
            Stance.ASSERTS,
            Stance.DENIES,
            Stance.CONFIRMS,
            Stance.ACCUSES,
            Stance.WARNS,
            Stance.ANNOUNCES,
            Stance.DEMANDS,
            Stance.EXPRESSES_CONCERN);

    /** Attention in the heads takes memory by anchors times the square of the tokens: 64 anchors take about 100 MB. */
    private static final int ANCHORS_AT_ONCE = 64;

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession heads;

    private StatementModel(OrtEnvironment environment, OrtSession encoder, OrtSession heads) {
        this.environment = environment;
        this.encoder = encoder;
        this.heads = heads;
    }

    static StatementModel load() throws IOException {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "gainsay");
            return new StatementModel(
                    environment, session(environment, "encoder.onnx"), session(environment, "heads.onnx"));
        } catch (OrtException e) {
            throw new IOException("the statement model does not load: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, String name) throws IOException, OrtException {
        try (InputStream in = ModelFiles.open(name);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            return environment.createSession(in.readAllBytes(), options);
        }
    }

    Encoding encode(Window window) {
        int size = window.size();
        float[] ones = ones(size);
        try (OnnxTensor ids = longs(window.ids(), 1, size);
                OnnxTensor shapes = longs(window.shapes(), 1, size);
                OnnxTensor mask = floats(ones, 1, size)) {
            OrtSession.Result result = encoder.run(Map.of("ids", ids, "shape", shapes, "mask", mask));
            float[] chances = new float[size * CHANCES];
            ((OnnxTensor) result.get("p").orElseThrow()).getFloatBuffer().get(chances);
            return new Encoding(window, result, chances);
        } catch (OrtException e) {
            throw new IllegalStateException("the statement model's encoder failed", e);
        }
    }

    @Override
    public void close() {
        try {
            encoder.close();
            heads.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the statement model does not close", e);
        }
    }

    private OnnxTensor longs(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private OnnxTensor floats(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private static float[] ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * What the heads say of one anchor.
     *
     * @param labels logits, {@link #LABELS} for each token
     * @param stances logits in the order of {@link #STANCES}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; lists would box each number.
    record Answer(float[] labels, float[] stances) {}

    /** A window as the encoder sees it. Holds native memory until closed. */
    final class Encoding implements AutoCloseable {
        private final Window window;
        private final OrtSession.Result result;
        private final float[] chances;

        private Encoding(Window window, OrtSession.Result result, float[] chances) {
            this.window = window;
            this.result = result;
            this.chances = chances;
        }

        /** Probability that a token belongs to a cue. */
        double cue(int token) {
            return chances[token * CHANCES + 1] + chances[token * CHANCES + 2];
        }

        /** Probability that a token begins content without a cue. */
        double speech(int token) {
            return chances[token * CHANCES + 3];
        }

        /** Probability that a token begins a clause that the text itself tells. */
        double narration(int token) {
            return chances[token * CHANCES + 4];
        }

        List<Answer> ask(List<Anchor> anchors) {
            List<Answer> answers = new ArrayList<>(anchors.size());
            for (int from = 0; from < anchors.size(); from += ANCHORS_AT_ONCE) {
                askSome(anchors.subList(from, Math.min(anchors.size(), from + ANCHORS_AT_ONCE)), answers);
            }
            return answers;
        }

        private void askSome(List<Anchor> anchors, List<Answer> answers) {
            int count = anchors.size();
            int size = window.size();
            float[] at = new float[count * size];
            long[] distances = new long[count * size];
            long[] kinds = new long[count];
            for (int i = 0; i < count; i++) {
                Anchor anchor = anchors.get(i);
                kinds[i] = anchor.kind().number;
                for (int token = 0; token < size; token++) {
                    at[i * size + token] = anchor.contains(token) ? 1f / anchor.size() : 0;
                    distances[i * size + token] = anchor.distance(token);
                }
            }
            try (OnnxTensor mask = floats(ones(size), 1, size);
                    OnnxTensor row = longs(new long[count], count);
                    OnnxTensor atTensor = floats(at, count, size);
                    OnnxTensor distTensor = longs(distances, count, size);
                    OnnxTensor kindTensor = longs(kinds, count);
                    OrtSession.Result said = heads.run(Map.of(
                            "h", (OnnxTensor) result.get("h").orElseThrow(),
                            "mask", mask,
                            "row", row,
                            "at", atTensor,
                            "dist", distTensor,
                            "kind", kindTensor))) {
                FloatBuffer tags = ((OnnxTensor) said.get("tags").orElseThrow()).getFloatBuffer();
                FloatBuffer stances = ((OnnxTensor) said.get("stance").orElseThrow()).getFloatBuffer();
                for (int i = 0; i < count; i++) {
                    float[] labels = new float[size * LABELS];
                    float[] stance = new float[STANCES.size()];
                    tags.get(labels);
                    stances.get(stance);
                    answers.add(new Answer(labels, stance));
                }
            } catch (OrtException e) {
                throw new IllegalStateException("the statement model's heads failed", e);
            }
        }

        @Override
        public void close() {
            result.close();
        }
    }
}
