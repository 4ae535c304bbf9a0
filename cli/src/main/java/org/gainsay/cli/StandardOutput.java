package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where answers go. Remembers the first write that failed, so that whoever reads only the beginning ({@code | head}) is told from a full
 * disk. For one thread at a time, as the stream around it sees to.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** Whether nobody reads any more: Linux and macOS say "Broken pipe", Windows that the pipe is being closed or has been ended. */
    boolean isUnread() {
        IOException failed = failure;
        return failed != null
                && String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
