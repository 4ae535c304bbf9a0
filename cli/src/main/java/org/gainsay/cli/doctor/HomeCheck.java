package org.gainsay.cli.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The folder: whether it can be written, by whom it can be read, and how much room it takes and has. */
final class HomeCheck {
    private static final long MEGABYTE = 1 << 20;

    /** An update of all lists with their index takes about half of it. */
    private static final long LOW_MEGABYTES = 1024;

    private static final long FULL_MEGABYTES = 100;

    /** What can be made anew may take this much before somebody should know. */
    private static final long LARGE_CACHE_MEGABYTES = 4096;

    private HomeCheck() {}

    static List<Finding> look(Path home) {
        List<Finding> findings = new ArrayList<>();
        findings.add(folder(home));
        findings.add(disk(home));
        if (Files.isDirectory(home)) {
            findings.add(cache(home.resolve("cache")));
        }
        return findings;
    }

    private static Finding folder(Path home) {
        if (!Files.exists(home)) {
            return Files.isWritable(nearest(home))
                    ? Finding.ok("home", home + " is not there yet; the first command that keeps something makes it")
                    : Finding.bad(
                            "home",
                            home + " is not there, and cannot be made: " + nearest(home) + " cannot be written",
                            "name another with --home or GAINSAY_HOME");
        }
        if (!Files.isDirectory(home)) {
            return Finding.bad("home", home + " is no folder", "name a folder with --home or GAINSAY_HOME");
        }
        if (!Files.isWritable(home)) {
            return Finding.bad(
                    "home",
                    home + " cannot be written, so nothing can be screened or read with keeping",
                    "give this user the right to write there, or name another with --home");
        }
        return othersMayRead(home)
                ? Finding.look("home", home + " can be read by every user of this machine", "chmod 700 " + home)
                : Finding.ok("home", home + " can be written, and read by nobody else");
    }

    private static boolean othersMayRead(Path home) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(home);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Finding disk(Path home) {
        try {
            long free = Files.getFileStore(nearest(home)).getUsableSpace() / MEGABYTE;
            String says = room(free) + " free";
            if (free < FULL_MEGABYTES) {
                return Finding.bad("disk", says + "; soon nothing can be kept", "free some space, or move the home");
            }
            return free < LOW_MEGABYTES
                    ? Finding.look("disk", says, "free some space; an update of all lists may need half a gigabyte")
                    : Finding.ok("disk", says);
        } catch (IOException e) {
            return Finding.look("disk", "nobody knows how much is free (" + e.getMessage() + ")", "look yourself");
        }
    }

    private static Finding cache(Path cache) {
        try {
            long size = size(cache) / MEGABYTE;
            String says = room(size) + " of what can be made anew";
            return size > LARGE_CACHE_MEGABYTES
                    ? Finding.look("cache", says, "while nothing runs, delete " + cache)
                    : Finding.ok("cache", says);
        } catch (IOException e) {
            return Finding.look("cache", cache + " cannot be read (" + e.getMessage() + ")", "check its permissions");
        }
    }

    /** In bytes; 0 where there is nothing. What goes meanwhile does not count. */
    private static long size(Path folder) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (Files.notExists(file)) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return sum[0];
    }

    private static String room(long megabytes) {
        return megabytes < 10 * 1024 ? megabytes + " MB" : megabytes / 1024 + " GB";
    }

    private static Path nearest(Path home) {
        Path at = home.toAbsolutePath().normalize();
        for (Path parent = at.getParent(); parent != null && !Files.exists(at); parent = at.getParent()) {
            at = parent;
        }
        return at;
    }
}
