package org.gainsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

/** Archives made on the spot, plain and packed. */
class WarcPiecesTest {
    private static final String PAGE =
            "<html><body><h1>Denial</h1><p>Iran denied that it had sold any missiles.</p></body></html>";
    private static final String TEXT = "Denial\n\nIran denied that it had sold any missiles.\n";

    @Test
    void pagesAreReadInOrderAndOthersPassedOver() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] archive = archive(
                    packed,
                    record("warcinfo", "", "application/warc-fields", "software: x\r\n"),
                    response("https://a.example/1", "200 OK", "text/html; charset=utf-8", "", PAGE),
                    response("https://a.example/2", "404 Not Found", "text/html", "", PAGE),
                    response("https://a.example/3.png", "200 OK", "image/png", "", "PNG"),
                    record(
                            "request",
                            "https://a.example/1",
                            "application/http; msgtype=request",
                            "GET / HTTP/1.1\r\n\r\n"),
                    record("resource", "https://a.example/4", "text/html", PAGE.replace("Iran", "Russia")),
                    response(
                            "https://a.example/5",
                            "200 OK",
                            "text/html",
                            "Transfer-Encoding: chunked\r\n",
                            Integer.toHexString(PAGE.length()) + "\r\n" + PAGE + "\r\n0\r\n\r\n"));
            List<Received> received = all(archive);
            assertThat(received).hasSize(3);
            assertThat(received.getFirst().text()).isEqualTo(TEXT);
            assertThat(received.getFirst().metadata().url()).isEqualTo("https://a.example/1");
            assertThat(received.getFirst().mediaType()).isEqualTo("text/html");
            assertThat(new String(received.getFirst().source(), StandardCharsets.UTF_8))
                    .isEqualTo(PAGE);
            assertThat(received.get(1).text()).contains("Russia denied");
            assertThat(received.get(2).text()).isEqualTo(TEXT);
        }
    }

    @Test
    void aBadPageCostsItselfAndABrokenArchiveTheRest() throws IOException {
        byte[] archive = archive(
                false,
                response("https://a.example/1", "200 OK", "text/html", "", "<html></html>"),
                response("https://a.example/2", "200 OK", "text/html", "Content-Encoding: gzip\r\n", "not gzip"),
                response("https://a.example/3", "200 OK", "text/html", "", PAGE),
                "WARC/1.0\r\nnonsense".getBytes(StandardCharsets.US_ASCII));
        try (Intake intake = intake();
                Pieces pieces = open(intake, archive)) {
            assertThatThrownBy(pieces::next)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("https://a.example/1");
            assertThatThrownBy(pieces::next).isInstanceOf(InputException.class).hasMessageContaining("record 2");
            assertThat(pieces.next().text()).isEqualTo(TEXT);
            assertThat(pieces.hasNext()).isTrue();
            assertThatThrownBy(pieces::next)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("record 4: broken");
            assertThat(pieces.hasNext()).isFalse();
        }
    }

    private static List<Received> all(byte[] archive) {
        try (Intake intake = intake();
                Pieces pieces = open(intake, archive)) {
            List<Received> all = new ArrayList<>();
            pieces.forEachRemaining(all::add);
            return all;
        }
    }

    private static Intake intake() {
        return new Intake(new Intake.Rules(250_000, false, false));
    }

    private static Pieces open(Intake intake, byte[] archive) {
        return intake.open(new Supply.OfStream(new ByteArrayInputStream(archive), "x.warc"));
    }

    private static byte[] archive(boolean packed, byte[]... records) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (byte[] record : records) {
            if (packed) {
                try (GZIPOutputStream member = new GZIPOutputStream(archive)) {
                    member.write(record);
                }
            } else {
                archive.write(record);
            }
        }
        return archive.toByteArray();
    }

    private static byte[] response(String target, String status, String type, String headers, String body) {
        return record(
                "response",
                target,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body);
    }

    private static byte[] record(String kind, String target, String type, String block) {
        return ("WARC/1.0\r\nWARC-Type: " + kind + "\r\n"
                        + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
                        + "WARC-Date: 2023-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:6d058047-ede2-4a13-be79-90c17c631dd4>\r\n"
                        + "Content-Type: " + type + "\r\nContent-Length: "
                        + block.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n" + block + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
