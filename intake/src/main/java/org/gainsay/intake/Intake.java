package org.gainsay.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.gainsay.web.Hosts;
import org.jspecify.annotations.Nullable;

/**
 * The way of one source: opened, recognised by its content, taken apart into documents, and of each document the text and what it says
 * about itself. Everything that comes in is limited in size and depth, and what is wrong with it is told in one line. Not for several
 * threads; close it when done.
 */
public final class Intake implements AutoCloseable {
    /** Pages with pictures written into them are larger, and seldom an article. */
    private static final int LARGEST_PAGE = 8 << 20;

    private final Rules rules;
    private final Pages pages;

    /**
     * What is allowed.
     *
     * @param longestText bytes of a text in UTF-8
     * @param followLinks whether the pages are fetched that the items of a feed link to, instead of what the feed holds of them
     * @param allowPrivate whether addresses of this machine and network are fetched
     */
    public record Rules(int longestText, boolean followLinks, boolean allowPrivate) {}

    public Intake(Rules rules) {
        this(rules, rules.allowPrivate() ? Hosts.any() : Hosts.publicOnly());
    }

    Intake(Rules rules, Hosts hosts) {
        this.rules = rules;
        this.pages = new Pages(hosts);
    }

    /**
     * Opens a source.
     *
     * @throws InputException if it cannot be read, or is nothing that holds articles
     * @throws OutsideFailure if it cannot be fetched
     */
    public Pieces open(Supply supply) {
        return switch (supply) {
            case Supply.OfAddress(URI address) -> pieces(pages.fetch(address));
            case Supply.OfDocument fetched -> pieces(document(fetched));
            case Supply.OfStream(InputStream stream, String label) -> pieces(stream, null, "", label);
            case Supply.OfFile file -> {
                try {
                    String hint = String.valueOf(file.path().getFileName());
                    yield pieces(Files.newInputStream(file.path()), file, hint, file.label());
                } catch (IOException e) {
                    throw new InputException(
                            file.label() + ": cannot be read; check that it is a file you may read", e);
                }
            }
        };
    }

    /**
     * Opens a feed.
     *
     * @throws InputException if it is something else, or broken
     */
    public Feed feed(Supply.OfDocument fetched) {
        Document packed = document(fetched);
        Document document = kind(packed.bytes(), packed.hint()) == Kind.GZIP ? unpacked(packed) : packed;
        if (kind(document.bytes(), document.hint()) != Kind.FEED) {
            throw new InputException(document.label()
                    + ": is no RSS or Atom feed but something else, a web page perhaps; the address may have moved");
        }
        return feed(document);
    }

    private Feed feed(Document document) {
        if (document.bytes().length > LARGEST_PAGE) {
            throw Documents.tooLarge(document.label(), LARGEST_PAGE);
        }
        return new Feed(document, rules.longestText());
    }

    private static Document document(Supply.OfDocument fetched) {
        return new Document(fetched.bytes(), fetched.bytes(), fetched.type(), fetched.address(), null, fetched.label());
    }

    private Pieces pieces(InputStream stream, Supply.@Nullable OfFile file, String hint, String label) {
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        Kind kind = kind(head(buffered, label), hint);
        if (kind == Kind.WARC) {
            return new WarcPieces(buffered, label, this::article);
        }
        byte[] bytes = Documents.whole(buffered, kind == Kind.PLAIN ? rules.longestText() : Documents.LARGEST, label);
        close(stream, file);
        Document document = new Document(bytes, bytes, hint, null, file == null ? null : file.file(), label);
        Metadata beside = file == null ? Metadata.NONE : Beside.of(file.path());
        return pieces(document, beside);
    }

    private Pieces pieces(Document document) {
        return pieces(document, Metadata.NONE);
    }

    private Pieces pieces(Document packed, Metadata beside) {
        Kind kind = kind(packed.bytes(), packed.hint());
        if (kind == Kind.WARC) {
            return new WarcPieces(new java.io.ByteArrayInputStream(packed.bytes()), packed.label(), this::article);
        }
        Document document = kind == Kind.GZIP ? unpacked(packed) : packed;
        if (kind(document.bytes(), document.hint()) == Kind.FEED) {
            return new FeedPieces(feed(document), rules.followLinks() ? pages : null, this::article);
        }
        return Pieces.one(() -> {
            Received article = article(document);
            return new Received(
                    article.file(),
                    article.label(),
                    article.text(),
                    Beside.first(beside, article.metadata()),
                    article.source(),
                    article.mediaType(),
                    article.extracted());
        });
    }

    private static Document unpacked(Document packed) {
        return new Document(
                packed.source(),
                Documents.unpacked(packed.bytes(), packed.label()),
                packed.hint().replaceFirst("\\.gz$", ""),
                packed.address(),
                packed.file(),
                packed.label());
    }

    /** The article of a document that holds one. */
    private Received article(Document document) {
        Kind kind = Kind.of(document.bytes(), document.hint());
        String label = document.label();
        Extracted extracted = switch (kind) {
            case PLAIN -> plain(document);
            case HTML -> page(document);
            case PDF -> PdfReader.read(document.bytes(), label, rules.longestText());
            case FEED -> throw new InputException(label + ": a feed inside of something else; hand it in by itself");
            case WARC, GZIP, ZIP ->
                throw new InputException(
                        label + ": an archive or an office document, which is not opened; hand in what it holds, or "
                                + "save it as PDF or plain text");
            case PICTURE -> throw new InputException(label + ": a picture; there is no text in it");
            case OTHER_XML ->
                throw new InputException(
                        label + ": XML that is neither a web page nor a feed; save its text as plain text");
        };
        checkLength(extracted.text(), label);
        Metadata address = new Metadata(
                null,
                null,
                null,
                document.address() == null ? null : document.address().toString());
        return new Received(
                document.file(),
                label,
                extracted.text(),
                Beside.first(extracted.metadata(), address),
                document.source(),
                kind.mediaType(),
                kind != Kind.PLAIN || !Arrays.equals(document.source(), document.bytes()));
    }

    private static Extracted page(Document document) {
        if (document.bytes().length > LARGEST_PAGE) {
            throw Documents.tooLarge(document.label(), LARGEST_PAGE);
        }
        return Guard.run(
                document.label(),
                "a web page",
                () -> HtmlReader.read(document.bytes(), document.hint(), document.label()));
    }

    private Extracted plain(Document document) {
        String label = document.label();
        if (document.bytes().length == 0) {
            throw new InputException(label + ": the file is empty; hand in the article's text");
        }
        if (document.hint().toLowerCase(Locale.ROOT).endsWith("pdf")) {
            throw new InputException(label + ": called a PDF, but it is none; if it is plain text, name it .txt");
        }
        if (document.bytes().length > rules.longestText()) {
            throw Documents.tooLarge(label, rules.longestText());
        }
        String type = document.address() == null ? "" : document.hint();
        String text = Encoding.ofText(document.bytes(), type, label);
        if (text.isBlank()) {
            throw new InputException(label + ": nothing but white space; hand in the article's text");
        }
        return new Extracted(text, Metadata.NONE);
    }

    private void checkLength(String text, String label) {
        if (text.length() > rules.longestText() || text.getBytes(StandardCharsets.UTF_8).length > rules.longestText()) {
            throw Documents.tooLarge(label + ": its text", rules.longestText());
        }
    }

    /** As {@link Kind#of}, looking into a packed archive of the web, which is not unpacked before it is read. */
    private static Kind kind(byte[] head, String hint) {
        Kind kind = Kind.of(head, hint);
        return kind == Kind.GZIP && Kind.of(Documents.headUnpacked(head), "") == Kind.WARC ? Kind.WARC : kind;
    }

    private static byte[] head(BufferedInputStream stream, String label) {
        try {
            stream.mark(Kind.HEAD);
            byte[] head = stream.readNBytes(Kind.HEAD);
            stream.reset();
            return head;
        } catch (IOException e) {
            throw new InputException(label + ": cannot be read; check that it is a file you may read", e);
        }
    }

    private static void close(InputStream stream, Supply.@Nullable OfFile file) {
        if (file != null) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new InputException(file.label() + ": cannot be read; check that it is a file you may read", e);
            }
        }
    }

    @Override
    public void close() {
        pages.close();
    }
}
