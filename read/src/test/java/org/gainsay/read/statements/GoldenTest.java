package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the model's own code (training/) makes of a few texts, compared with what this port makes of them. */
class GoldenTest {
    /** Rounding seldom moves a probability by as much. */
    private static final double FAR = 0.1;

    private static List<JsonNode> texts() throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/org/gainsay/read/model/golden.json")) {
            List<JsonNode> texts = new ArrayList<>();
            new JsonMapper().readTree(in).get("texts").forEach(texts::add);
            return texts;
        }
    }

    private static List<Window> windows(JsonNode golden) throws IOException {
        try (InputStream vocabulary = ModelFiles.open("tokenizer.json")) {
            List<Window> windows = new ArrayList<>();
            new Windows(WordPiece.load(vocabulary))
                    .of(ArticleText.of(golden.get("text").stringValue()))
                    .forEach(windows::add);
            return windows;
        }
    }

    @Test
    void windowsAreTheSame() throws IOException {
        for (JsonNode golden : texts()) {
            List<Window> windows = windows(golden);
            assertThat(windows).hasSize(golden.get("windows").size());
            for (int i = 0; i < windows.size(); i++) {
                JsonNode expected = golden.get("windows").get(i);
                Window window = windows.get(i);
                assertThat(window.own().start())
                        .isEqualTo(expected.get("own").get(0).intValue());
                assertThat(window.own().end())
                        .isEqualTo(expected.get("own").get(1).intValue());
                for (int token = 0; token < expected.get("ids").size(); token++) {
                    assertThat(List.of(
                                    window.ids()[token], window.shapes()[token], (long) window.starts()[token], (long)
                                            window.ends()[token]))
                            .as("token %d of window %d", token, i)
                            .containsExactly(
                                    expected.get("ids").get(token).longValue(),
                                    expected.get("shape").get(token).longValue(),
                                    expected.get("spans").get(token).get(0).longValue(),
                                    expected.get("spans").get(token).get(1).longValue());
                }
            }
        }
    }

    /**
     * Versions of the runtime round differently, and in eight bits that shows where the model is undecided: a token on the brink may be
     * half off. A fault of the port shows on all of them.
     */
    @Test
    void probabilitiesAreTheSameButForRounding() throws IOException {
        double apart = 0;
        int farApart = 0;
        int count = 0;
        try (StatementModel model = StatementModel.load()) {
            for (JsonNode golden : texts()) {
                List<Window> windows = windows(golden);
                for (int i = 0; i < windows.size(); i++) {
                    JsonNode expected = golden.get("windows").get(i).get("p");
                    try (StatementModel.Encoding encoding = model.encode(windows.get(i))) {
                        for (int token = 0; token < expected.size(); token++) {
                            JsonNode chances = expected.get(token);
                            double cue = chances.get(1).doubleValue()
                                    + chances.get(2).doubleValue();
                            for (double difference : new double[] {
                                encoding.cue(token) - cue,
                                encoding.speech(token) - chances.get(3).doubleValue(),
                                encoding.narration(token) - chances.get(4).doubleValue()
                            }) {
                                apart += Math.abs(difference);
                                farApart += Math.abs(difference) > FAR ? 1 : 0;
                                count++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(apart / count).isLessThan(0.005);
        assertThat(farApart / (double) count).isLessThan(0.01);
    }
}
