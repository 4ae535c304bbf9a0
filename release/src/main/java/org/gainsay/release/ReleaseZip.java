package org.gainsay.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A folder as one zip file: entries in order of their names, all of one time, which also stands there in UTC, since the fast-start cache wants
 * it to the second; and who may run what. The same folder gives the same bytes.
 */
final class ReleaseZip {
    private static final int RUNNABLE = 0100755;
    private static final int READABLE = 0100644;

    private ReleaseZip() {}

    /** Packs it; the folder itself is the first part of each name. */
    static void write(Path folder, Path zip, Instant time) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Path file : Folders.all(folder)) {
                if (Files.isRegularFile(file)) {
                    String name = folder.getFileName() + "/"
                            + folder.relativize(file).toString().replace('\\', '/');
                    out.putArchiveEntry(entry(name, file, time));
                    Files.copy(file, out);
                    out.closeArchiveEntry();
                }
            }
        }
    }

    private static ZipArchiveEntry entry(String name, Path file, Instant time) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        // Written as the clock on the wall of whoever builds: so that it reads the same on all, not the same instant.
        entry.setTime(LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli());
        entry.addExtraField(exactly(time));
        entry.setUnixMode(Files.isExecutable(file) ? RUNNABLE : READABLE);
        return entry;
    }

    /** As bytes, since from a field that it knows the library would take the local time too, by the zone of whoever builds. */
    private static UnrecognizedExtraField exactly(Instant time) {
        byte[] seconds = ByteBuffer.allocate(1 + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(X5455_ExtendedTimestamp.MODIFY_TIME_BIT)
                .putInt((int) time.getEpochSecond())
                .array();
        UnrecognizedExtraField field = new UnrecognizedExtraField();
        field.setHeaderId(new X5455_ExtendedTimestamp().getHeaderId());
        field.setLocalFileDataData(seconds);
        field.setCentralDirectoryData(seconds);
        return field;
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.skipNBytes(Files.size(file));
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
