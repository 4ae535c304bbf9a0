package org.gainsay.lists;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.gainsay.model.InputException;

/** Whatever the bytes, a parser answers with listings or with an {@link InputException}. */
class ParserFuzzTest {
    @FuzzTest
    void ofacCsv(byte[] bytes) {
        feed(() -> OfacCsvReader.read(
                "us_ofac_sdn",
                Map.of(Format.OFAC_ENTRIES, file(bytes), Format.OFAC_COMMENTS, file(bytes)),
                BrokenEntries.refused()));
        feed(() ->
                OfacCsvReader.read("us_ofac_sdn", Map.of(Format.OFAC_ENTRIES, file(bytes)), BrokenEntries.skipped()));
    }

    @FuzzTest
    void unXml(byte[] bytes) {
        feed(() -> UnXmlReader.read("un_sc", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void euXml(byte[] bytes) {
        feed(() -> EuXmlReader.read("eu_fsf", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void ukXml(byte[] bytes) {
        feed(() -> UkXmlReader.read("gb_sanctions", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void canadaXml(byte[] bytes) {
        feed(() -> CanadaXmlReader.read("ca_sema", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void australiaXlsx(byte[] bytes) {
        feed(() -> AustraliaReader.read("au_dfat", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void euCsv(byte[] bytes) {
        feed(() -> EuCsvReader.read("eu_fsf", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void ukCsv(byte[] bytes) {
        feed(() -> UkCsvReader.read("gb_sanctions", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void cslCsv(byte[] bytes) {
        feed(() -> CslCsvReader.read("us_csl", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void ofacXml(byte[] bytes) {
        feed(() -> OfacXmlReader.read("us_ofac_sdn", file(bytes), BrokenEntries.refused()));
    }

    @FuzzTest
    void ofacAdvancedXml(byte[] bytes) {
        feed(() -> OfacAdvancedReader.read("us_ofac_sdn", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void ofacEnhancedXml(byte[] bytes) {
        feed(() -> OfacEnhancedReader.read("us_ofac_sdn", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void followTheMoney(byte[] bytes) {
        feed(() -> FtmReader.read("mine", file(bytes), BrokenEntries.skipped()));
    }

    @FuzzTest
    void recognition(byte[] bytes) {
        feed(() -> Format.of(file(bytes).head()));
    }

    private static SourceFile file(byte[] bytes) {
        return new SourceFile("fuzz", "fuzz", () -> new ByteArrayInputStream(bytes));
    }

    private static void feed(Runnable parser) {
        try {
            parser.run();
        } catch (InputException refused) {
            if (String.valueOf(refused.getMessage()).indexOf('\n') >= 0) {
                throw new AssertionError("more than one line", refused);
            }
        }
    }
}
