package org.gainsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document is, how it is written, and of which day. */
class RecognitionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PLAIN | Iran denied it. | ",
                "PLAIN | a < b and <3 | ",
                "PLAIN | <Smith> said so | x.txt",
                "HTML  | <!DOCTYPE html><p>x | x.txt",
                "HTML  | ~  <!-- saved --> <html>~ | ",
                "HTML  | <?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html> | ",
                "HTML  | <p>x</p> | ",
                "HTML  | x | text/html; charset=utf-8",
                "HTML  | x | page.html",
                "FEED  | <?xml version='1.0'?><rss version='2.0'> | x.html",
                "FEED  | <feed xmlns='http://www.w3.org/2005/Atom'> | ",
                "FEED  | <?xml version='1.0'?><!-- c --><?x y?><rdf:RDF> | ",
                "FEED  | <!DOCTYPE rss [<!ENTITY x 'y'>]><rss> | ",
                "OTHER_XML | <?xml version='1.0'?><CONSOLIDATED_LIST> | ",
                "PDF   | %PDF-1.7 | x.html",
                "WARC  | WARC/1.0 | ",
            })
    void theContentSaysWhatItIs(Kind kind, String head, @org.jspecify.annotations.Nullable String hint) {
        assertThat(Kind.of(head.getBytes(StandardCharsets.ISO_8859_1), hint == null ? "" : hint))
                .isEqualTo(kind);
    }

    @Test
    void whatHoldsNoTextIsKnown() {
        assertThat(Kind.of(new byte[] {'P', 'K', 3, 4}, "x.txt")).isEqualTo(Kind.ZIP);
        assertThat(Kind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, ""))
                .isEqualTo(Kind.PICTURE);
        assertThat(Kind.of(new byte[] {0x1f, (byte) 0x8b}, "")).isEqualTo(Kind.GZIP);
    }

    @Test
    void aMarkGoesBeforeTheServerAndTheServerBeforeThePage() {
        String page = "<meta charset='windows-1251'>Кремль";
        assertThat(markup("\uFEFF" + page, StandardCharsets.UTF_8, "text/html; charset=koi8-r"))
                .isEqualTo(page);
        assertThat(markup("\uFEFF" + page, StandardCharsets.UTF_16LE, "")).isEqualTo(page);
        assertThat(markup(page, Charset.forName("koi8-r"), "text/html; charset=\"koi8-r\""))
                .isEqualTo(page);
        assertThat(markup(page, Charset.forName("windows-1251"), "text/html")).isEqualTo(page);
        assertThat(markup("Кремль", StandardCharsets.UTF_8, "")).isEqualTo("Кремль");
        assertThat(markup("“Präsident”", Charset.forName("windows-1252"), "text/html; charset=iso-8859-1"))
                .isEqualTo("“Präsident”");
        assertThat(markup("“Präsident”", Charset.forName("windows-1252"), "text/html; charset=nonsense!"))
                .isEqualTo("“Präsident”");
        String feed = "<?xml version='1.0' encoding='koi8-r'?><rss>Кремль</rss>";
        assertThat(markup(feed, Charset.forName("koi8-r"), "")).isEqualTo(feed);
        String utf16 = "<meta charset='utf-16'>Кремль";
        assertThat(markup(utf16, StandardCharsets.UTF_8, "")).isEqualTo(utf16);
    }

    @Test
    void ofPlainTextNothingIsGuessed() {
        assertThat(Encoding.ofText("\uFEFFx".getBytes(StandardCharsets.UTF_16BE), "", "a"))
                .isEqualTo("x");
        assertThat(Encoding.ofText("ж".getBytes(Charset.forName("koi8-r")), "text/plain; charset=koi8-r", "a"))
                .isEqualTo("ж");
        assertThatThrownBy(() -> Encoding.ofText("ä".getBytes(StandardCharsets.ISO_8859_1), "", "a"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not UTF-8 from byte 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2022-12-10T23:30:00+01:00 | 2022-12-10",
                "2022-12-10 | 2022-12-10",
                "20221210 | 2022-12-10",
                "Sat, 10 Dec 2022 23:30:00 +0100 | 2022-12-10",
                "Sat, 10 Dec 2022 23:30:00 GMT | 2022-12-10",
                "10 Dec 2022 23:30 EST | 2022-12-10",
                "2022-12 | -",
                "2022-13-40 | -",
                "10/12/2022 | -",
                "yesterday | -",
            })
    void aDayIsPlainOrNone(String written, @org.jspecify.annotations.Nullable String day) {
        assertThat(PageMetadata.day(written)).isEqualTo(day);
    }

    private static String markup(String text, Charset charset, String type) {
        return Encoding.ofMarkup(text.getBytes(charset), type);
    }
}
