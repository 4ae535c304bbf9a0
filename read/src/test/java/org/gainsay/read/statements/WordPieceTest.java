package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokenizer against the one of reference (Hugging Face's, in Rust), ids and offsets. */
class WordPieceTest {
    @BeforeAll
    static void keepTheReferenceInTheBuildFolder() {
        System.setProperty(
                "DJL_CACHE_DIR", Path.of("target", "djl").toAbsolutePath().toString());
        System.setProperty("DJL_OFFLINE", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private static HuggingFaceTokenizer reference() throws IOException {
        try (InputStream in = ModelFiles.open("tokenizer.json")) {
            return HuggingFaceTokenizer.newInstance(
                    in,
                    Map.of(
                            "addSpecialTokens",
                            "false",
                            "padding",
                            "false",
                            "truncation",
                            "false",
                            "modelMaxLength",
                            "100000000"));
        }
    }

    private static WordPiece own() throws IOException {
        try (InputStream in = ModelFiles.open("tokenizer.json")) {
            return WordPiece.load(in);
        }
    }

    private static void compare(String text, WordPiece own, HuggingFaceTokenizer reference) {
        String plain = ArticleText.of(text).plain();
        Tokens tokens = own.tokenize(plain, new Range(0, plain.length()));
        Encoding encoding = reference.encode(plain, false, false);
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (int i = 0; i < encoding.getIds().length; i++) {
            expected.add(encoding.getIds()[i] + "@" + encoding.getCharTokenSpans()[i].getStart() + "-"
                    + encoding.getCharTokenSpans()[i].getEnd());
        }
        for (int i = 0; i < tokens.size(); i++) {
            actual.add(tokens.ids()[i] + "@" + tokens.starts()[i] + "-" + tokens.ends()[i]);
        }
        assertThat(actual).as(text).isEqualTo(expected);
    }

    @Test
    void oddTextsTokenizeAsTheReferenceDoes() throws IOException {
        try (HuggingFaceTokenizer reference = reference()) {
            WordPiece own = own();
            Stream.of(
                            "",
                            " \t\r\n ",
                            "Zürich’s café-owner — né Müller — “yes”…",
                            "e\u0301 Ǆ \u1E9E İstanbul ΑΣ ﬁn ½ ² № ™ €5 £3 5°C 3×4 ¿qué?",
                            "中文和日本語 かな ガ 한국어 تقارير עברית हिन्दी ไทย",
                            "a\u200Bb\uFEFFc\u00ADd\u0000e\u000Bf\u0085g\u2028h\uFFFDi\u3000j\u007Fk",
                            "x".repeat(100) + " " + "y".repeat(101) + " qqqqzzzzxxxx",
                            "a\uD83D\uDE80b \uD83D\uDE80 \uD835\uDDD4",
                            "$1+2=3 <a> `b` ~c^d_e|f\\g [UNKNOWN] #5 @x")
                    .forEach(text -> compare(text, own, reference));
        }
    }

    @Test
    void theWholeCorpusTokenizesAsTheReferenceDoes() throws IOException {
        Path corpus = Path.of("..", "corpus");
        JsonMapper mapper = new JsonMapper();
        int documents = 0;
        try (HuggingFaceTokenizer reference = reference();
                Stream<Path> files = Files.list(corpus)) {
            WordPiece own = own();
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode document = mapper.readTree(line);
                    compare(document.get("text").stringValue(), own, reference);
                    documents++;
                }
            }
        }
        assertThat(documents).isGreaterThan(400);
    }

    @Test
    void offsetsArePlacesInTheText() throws IOException {
        ArticleText text = ArticleText.of("\uD83D\uDE80 Kremnina’s drones");
        Tokens tokens = own().tokenize(text.plain(), text.paragraphs().getFirst());
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.add(text.slice(tokens.starts()[i], tokens.ends()[i]));
        }
        assertThat(pieces).containsExactly("\uD83D\uDE80", "K", "rem", "nin", "a", "’", "s", "drones");
    }
}
