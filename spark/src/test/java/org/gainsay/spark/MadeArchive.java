package org.gainsay.spark;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A WARC archive of pages. */
final class MadeArchive {
    private MadeArchive() {}

    /** @param pages a paragraph by address */
    static byte[] of(Map<String, String> pages) {
        StringBuilder archive = new StringBuilder();
        pages.forEach((address, paragraph) -> {
            String page = "<html><body><h1>Report</h1><p>" + paragraph + "</p></body></html>";
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + bytes(page)
                    + "\r\n\r\n" + page;
            archive.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ")
                    .append(address)
                    .append(
                            "\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>")
                    .append("\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                    .append(bytes(http))
                    .append("\r\n\r\n")
                    .append(http)
                    .append("\r\n\r\n");
        });
        return archive.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
