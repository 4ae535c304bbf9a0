package org.gainsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

/** PDFs made on the spot. */
class PdfReaderTest {
    static {
        // Also while a test writes a document, no font of the machine is looked for.
        FontMappers.set(new PdfFonts());
    }

    private static final int PLENTY = 250_000;

    @Test
    void linesBecomeParagraphsWithoutRunningHeads() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Final report of the Panel");
            List<String> places = List.of("Kyiv", "Odesa", "Lviv", "Dnipro");
            List<String> ends =
                    List.of("and so it went on", "as was to be seen", "which nobody denied", "by day and by night");
            for (int page = 1; page <= 4; page++) {
                write(
                        document,
                        List.of(
                                "S/2023/17" + page + "  Panel of Experts",
                                "",
                                page + ". In " + places.get(page - 1) + " the Panel saw debris of un-",
                                "crewed aerial vehicles. A Member State denied that",
                                "it had sold any short-",
                                "range missiles.",
                                "(a) Short-range missiles were not seen, but the uncrewed craft were",
                                ends.get(page - 1),
                                "",
                                "Page " + page + " of 4"));
            }
            Extracted read = read(document);
            assertThat(read.metadata().title()).isEqualTo("Final report of the Panel");
            assertThat(read.metadata().published()).isNull();
            assertThat(read.text())
                    .startsWith(
                            "1. In Kyiv the Panel saw debris of uncrewed aerial vehicles. A Member State denied that it had "
                                    + "sold any short-range missiles.\n\n(a) Short-range missiles were not seen, but the uncrewed craft were "
                                    + "and so it went on\n\n2. In Odesa")
                    .doesNotContain("Panel of Experts")
                    .doesNotContain("Page 1");
        }
    }

    @Test
    void aSentenceGoesOnOverAPage() {
        assertThat(PdfParagraphs.of(List.of(List.of("Iran denied that", "it had"), List.of("sold any.", "", "Next."))))
                .isEqualTo("Iran denied that it had sold any.\n\nNext.\n");
    }

    @Test
    void lockedScannedAndDamagedOnesAreToldApart() throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, List.of("Iran denied that it had sold any missiles."));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            refused(saved(document), "encrypted", "password");
        }
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            refused(saved(document), "scan", "ocrmypdf");
        }
        refused("%PDF-1.7\nnothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "damaged PDF");
    }

    @Test
    void tooMuchTextIsRefusedBeforeAllOfItIsRead() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 5; page++) {
                write(document, List.of("Iran denied that it had sold any missiles."));
            }
            byte[] bytes = saved(document);
            assertThatThrownBy(() -> PdfReader.read(bytes, "x.pdf", 100)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void aStreamThatUnpacksToGigabytesEndsInOneLine() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int megabyte = 0; megabyte < 300; megabyte++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            refused(saved(document), ".pdf");
        }
    }

    private static void refused(byte[] pdf, String... words) {
        assertThatThrownBy(() -> PdfReader.read(pdf, "x.pdf", PLENTY))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
    }

    private static Extracted read(PDDocument document) throws IOException {
        return PdfReader.read(saved(document), "x.pdf", PLENTY);
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    static void write(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.setLeading(14);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                if (line.isEmpty()) {
                    content.newLineAtOffset(0, -28);
                } else {
                    content.showText(line);
                    content.newLine();
                }
            }
            content.endText();
        }
    }
}
