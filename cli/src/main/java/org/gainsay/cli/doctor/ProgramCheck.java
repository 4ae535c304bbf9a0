package org.gainsay.cli.doctor;

import java.io.UncheckedIOException;
import java.util.List;
import org.gainsay.desk.Versions;
import org.gainsay.server.Server;

/** What is installed: the program, what it runs on, and the parts of it that a build can lack. */
final class ProgramCheck {
    private static final String AGAIN = "unpack the release again, or build anew";
    private static final long MEGABYTE = 1 << 20;

    /** A server with four lists and the model needs this much. */
    private static final long ENOUGH_MEGABYTES = 700;

    private ProgramCheck() {}

    static List<Finding> look() {
        return List.of(
                Finding.ok("program", "gainsay " + Versions.PROGRAM + ", score " + Versions.SCREENING),
                java(),
                model(),
                page());
    }

    private static Finding java() {
        Runtime runtime = Runtime.getRuntime();
        long most = runtime.maxMemory() / MEGABYTE;
        String says = "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor", "")
                + ") in "
                + System.getProperty("java.home") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " processors, at most " + most
                + " MB for it";
        return most >= ENOUGH_MEGABYTES
                ? Finding.ok("java", says)
                : Finding.look(
                        "java",
                        says,
                        "many or large lists, and long articles, may need more: JAVA_TOOL_OPTIONS=-Xmx1g");
    }

    private static Finding model() {
        try {
            return Finding.ok("model", Versions.model());
        } catch (UncheckedIOException | IllegalStateException e) {
            return Finding.bad("model", "nothing can be read: " + e.getMessage(), AGAIN);
        }
    }

    private static Finding page() {
        return Server.hasPage()
                ? Finding.ok("page", "is there; gainsay serve shows it")
                : Finding.bad("page", "is not there; a server answers programs only", AGAIN);
    }
}
