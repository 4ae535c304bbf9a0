package org.gainsay.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/** A PDF to its text: page by page, without running heads and page numbers, lines joined to paragraphs ({@link PdfParagraphs}). */
final class PdfReader {
    private static final int MOST_PAGES = 3_000;

    private static final int LETTERS_OF_A_SCAN = 20;

    static {
        FontMappers.set(new PdfFonts());
    }

    private PdfReader() {}

    /**
     * Reads a document.
     *
     * @param longest bytes of text at most
     * @throws InputException if there is no text in it, or too much, or it is damaged or locked
     */
    static Extracted read(byte[] bytes, String label, int longest) {
        return Guard.run(label, "a PDF", () -> {
            try {
                return extracted(bytes, label, longest);
            } catch (InputException e) {
                throw e;
            } catch (InvalidPasswordException e) {
                throw new InputException(
                        label + ": an encrypted PDF; open it with its password and save it without", e);
            } catch (IOException | RuntimeException e) {
                throw new InputException(
                        label + ": a damaged PDF (" + firstLine(e) + "); fetch it again, or print it anew to PDF", e);
            }
        });
    }

    private static Extracted extracted(byte[] bytes, String label, int longest) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new InputException(label + ": more than " + MOST_PAGES + " pages; cut it into parts");
            }
            String text = PdfParagraphs.of(pages(document, label, longest));
            if (text.codePoints().filter(Character::isLetter).count() < LETTERS_OF_A_SCAN) {
                throw new InputException(
                        label + ": no text in this PDF, it seems to be a scan; recognise its text first, for instance "
                                + "with ocrmypdf");
            }
            return new Extracted(text, new Metadata(title(document), null, null, null));
        }
    }

    private static List<List<String>> pages(PDDocument document, String label, int longest) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        List<List<String>> pages = new ArrayList<>();
        long length = 0;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            length += text.length();
            // Spaces and running heads will go; half as much again is certainly too long.
            if (length > longest + longest / 2) {
                throw Documents.tooLarge(label + ": its text", longest);
            }
            pages.add(text.lines().map(PdfReader::clean).toList());
        }
        return pages;
    }

    private static String clean(String line) {
        return line.replaceAll("[\\p{Cntrl}\\u00AD\\u200B\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** What the document calls itself, unless that is only the name of a file. */
    private static @Nullable String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null || title.startsWith("Microsoft Word - ") || title.equalsIgnoreCase("untitled")
                ? null
                : PageMetadata.clean(title);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : clean(message.lines().findFirst().orElse(""));
    }
}
