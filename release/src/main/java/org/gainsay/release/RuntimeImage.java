package org.gainsay.release;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.gainsay.model.InputException;

/** The Java runtime that a release brings along: of the JDK that builds it, the modules that the program uses. */
final class RuntimeImage {
    /**
     * What {@code jdeps -s} finds over all jars, and at the end what nobody finds who looks for references only: pages in Big5 or EUC-KR are
     * read by charsets that are looked up by name, countries have names in many languages, sockets have options, and mail signs in.
     */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.sql",
            "java.transaction.xa",
            "java.xml",
            "jdk.management",
            "jdk.unsupported",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.net",
            "java.security.sasl");

    private RuntimeImage() {}

    /** Links it into a folder that is not there yet. */
    static void link(Path folder) {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new InputException("this JDK has no jlink; build with a whole JDK 25"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = jlink.run(
                out,
                out,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        if (code != 0) {
            throw new InputException("the runtime could not be linked: " + said);
        }
    }
}
