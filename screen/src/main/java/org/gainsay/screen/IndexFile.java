package org.gainsay.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Sections of bytes in one file: eight bytes that say what it is, the number of sections, the size of each, and the
 * sections themselves. It is mapped as it is and never changed, so that all threads and processes share one copy in memory.
 */
final class IndexFile {
    /** GAINSAY and the version of the layout. */
    private static final long MAGIC = 0x31_59_41_53_4E_49_41_47L;

    private static final int MOST_SECTIONS = 200;

    private IndexFile() {}

    /** Writes a new file and forces it to disk. */
    static void write(List<ByteBuffer> sections, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer header = littleEndian(ByteBuffer.allocate(headerSize(sections.size())));
            header.putLong(MAGIC).putInt(sections.size());
            sections.forEach(section -> header.putLong(section.remaining()));
            write(channel, header.flip());
            for (ByteBuffer section : sections) {
                write(channel, section.duplicate());
            }
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Maps a file.
     *
     * @throws IOException also where it is no such file or not a whole one
     */
    static Sections open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = littleEndian(ByteBuffer.allocate(headerSize(MOST_SECTIONS)));
            channel.read(header, 0);
            header.flip();
            if (header.remaining() < headerSize(0) || header.getLong() != MAGIC) {
                throw new IOException(file + " is no index of names");
            }
            int count = header.getInt();
            List<ByteBuffer> sections = new ArrayList<>(count);
            long at = headerSize(count);
            for (int i = 0; i < count; i++) {
                long size = header.getLong();
                if (at + size > channel.size()) {
                    throw new IOException(file + " is cut short");
                }
                sections.add(littleEndian(channel.map(FileChannel.MapMode.READ_ONLY, at, size)));
                at += size;
            }
            return new Sections(sections.iterator());
        }
    }

    static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int headerSize(int sections) {
        return Long.BYTES + Integer.BYTES + Long.BYTES * sections;
    }
}
