package org.gainsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages and PDFs of an archive of the web, in its order, one in memory at a time; answers other than 200 and documents of other kinds
 * are passed over. The source of each is the page as the server sent it, not the archive. A record that is broken costs itself only, a
 * broken archive what follows.
 */
final class WarcPieces implements Pieces {
    private static final Set<String> READ = Set.of("text/html", "application/xhtml+xml", "application/pdf");
    private static final int OK = 200;

    private final InputStream stream;
    private final String label;
    private final Function<Document, Received> reader;
    private @Nullable WarcReader archive;
    private @Nullable Document found;
    private @Nullable InputException fault;
    private int record;
    private boolean ended;

    WarcPieces(InputStream stream, String label, Function<Document, Received> reader) {
        this.stream = stream;
        this.label = label;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (found == null && fault == null && !ended) {
            advance();
        }
        return found != null || fault != null;
    }

    @Override
    public Received next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        InputException wrong = fault;
        Document page = found;
        fault = null;
        found = null;
        if (page == null) {
            throw wrong == null ? new NoSuchElementException() : wrong;
        }
        return reader.apply(page);
    }

    @Override
    public void skip() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        fault = null;
        found = null;
    }

    /** To the next record. Whatever the library throws at broken bytes, checked or not, is the archive's fault. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void advance() {
        Optional<WarcRecord> next;
        try {
            if (archive == null) {
                archive = new WarcReader(stream);
            }
            next = archive.next();
        } catch (IOException | RuntimeException e) {
            ended = true;
            fault = new InputException(
                    label + ", record " + (record + 1)
                            + ": broken, so nothing after it is read; fetch the archive again",
                    e);
            return;
        }
        if (next.isEmpty()) {
            ended = true;
            return;
        }
        record++;
        try {
            found = page(next.get());
        } catch (IOException | RuntimeException e) {
            fault = e instanceof InputException wrong
                    ? wrong
                    : new InputException(
                            label + ", record " + record + ": broken or packed in an unknown way; left out", e);
        }
    }

    private @Nullable Document page(WarcRecord next) throws IOException {
        MessageBody body;
        MediaType type;
        switch (next) {
            case WarcResponse response
            when response.contentType().base().equals(MediaType.HTTP) -> {
                HttpResponse http = response.http();
                if (http.status() != OK
                        || !READ.contains(http.contentType().base().toString())) {
                    return null;
                }
                type = http.contentType();
                body = http.bodyDecoded();
            }
            case WarcResource resource -> {
                type = resource.contentType();
                if (!READ.contains(type.base().toString())) {
                    return null;
                }
                body = resource.body();
            }
            default -> {
                return null;
            }
        }
        String target = ((WarcTargetRecord) next).target();
        String name = label + ", record " + record + " (" + target + ")";
        byte[] bytes = Documents.whole(body.stream(), Documents.LARGEST, name);
        return new Document(bytes, bytes, type.toString(), address(target), null, name);
    }

    private static @Nullable URI address(String target) {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
            stream.close();
        } catch (IOException e) {
            throw new InputException(label + ": cannot be closed", e);
        }
    }
}
