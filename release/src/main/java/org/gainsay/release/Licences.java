package org.gainsay.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.InputException;

/** The licences of all parts of a release in one text: which part is under which, and every text once, with those whose it is. */
final class Licences {
    /** Where jars keep the texts of their licences. */
    private static final Pattern IN_JARS = Pattern.compile(
            "(?:META-INF/)?(?:jsoup/)?(?:LICEN[CS]E|NOTICE|COPYING)(?:\\.txt|\\.md)?", Pattern.CASE_INSENSITIVE);

    /** What authors call the licences that they give no SPDX identifier of. */
    private static final Map<String, String> CALLED = Map.of(
            // JLine says "The BSD License" and means the one of three clauses; CycloneDX takes it for the older one.
            "BSD-4-Clause", "BSD-3-Clause",
            "Bouncy Castle Licence", "MIT",
            "EPL 2.0", "EPL-2.0",
            "Eclipse Public License - Version 2.0", "EPL-2.0",
            "The MIT License", "MIT",
            "MIT License", "MIT",
            "EDL 1.0", "BSD-3-Clause",
            "The BSD 2-Clause License", "BSD-2-Clause",
            "Public Domain, per Creative Commons CC0", "CC0-1.0");

    /** Given beside another licence, which is the one that is used. */
    private static final Set<String> NOT_USED = Set.of("CC0-1.0", "GPL-2.0-with-classpath-exception", "GPL2 w/ CPE");

    private static final String APACHE = "Apache-2.0";
    private static final String RULE = "=".repeat(100);

    private final Map<String, Set<String>> owners = new LinkedHashMap<>();

    private Licences() {}

    /**
     * Puts them together.
     *
     * @param legal the folder in which the runtime has its texts
     * @throws InputException if a part's licence has no text
     */
    static String text(BillOfMaterials bill, Path checkout, Path lib, Path legal) throws IOException {
        Licences licences = new Licences();
        licences.add(Files.readString(checkout.resolve("LICENSE")), "Gainsay, and all parts under Apache-2.0");
        licences.add(Files.readString(checkout.resolve("NOTICE")), "Gainsay");
        licences.addPage(lib);
        for (BillOfMaterials.Part part : bill.others()) {
            licences.addOwn(part, lib.resolve(part.file()));
        }
        licences.addNamed(bill.others(), checkout.resolve("release/src/main/licences"));
        for (Path file : Folders.all(legal)) {
            if (Files.isRegularFile(file)) {
                licences.add(Files.readString(file), "Java runtime, " + file.getFileName());
            }
        }
        return table(bill.others()) + licences.texts();
    }

    private static String table(List<BillOfMaterials.Part> parts) {
        return "Gainsay is under the Apache License, Version 2.0. It comes with parts of others, as they are, all but native libraries\n"
                + "for other systems, which are left out. sbom.json says the same for machines.\n\n"
                + parts.stream()
                        .map(part -> part.name() + " " + part.version() + ": " + String.join(", ", named(part)) + "\n")
                        .collect(Collectors.joining())
                + BillOfMaterials.runtimeName() + " " + System.getProperty("java.runtime.version")
                + ": GPL-2.0-only WITH Classpath-exception-2.0; its source is where its maker publishes it,\n"
                + "https://adoptium.net for Eclipse Temurin\n"
                + "What the page is made of stands in the third text below.\n";
    }

    /** The licences of a part, by their SPDX identifiers. */
    static List<String> named(BillOfMaterials.Part part) {
        return part.licences().stream()
                .map(licence -> licence.contains("Apache") ? APACHE : CALLED.getOrDefault(licence, licence))
                .distinct()
                .toList();
    }

    private void add(String text, String owner) {
        owners.computeIfAbsent(text.replace("\r\n", "\n").strip(), any -> new TreeSet<>())
                .add(owner);
    }

    private void addPage(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            Path ui = jars.filter(jar -> jar.getFileName().toString().startsWith("ui-"))
                    .findFirst()
                    .orElseThrow(() -> new InputException(lib + ": the page's jar is not there"));
            try (JarFile jar = new JarFile(ui.toFile())) {
                add(read(jar, jar.getJarEntry("org/gainsay/ui/licenses.md")), "the page");
            }
        }
    }

    private void addOwn(BillOfMaterials.Part part, Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (IN_JARS.matcher(entry.getName()).matches()) {
                    add(read(jar, entry), part.name());
                }
            }
        }
    }

    private static String read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void addNamed(List<BillOfMaterials.Part> parts, Path texts) throws IOException {
        for (BillOfMaterials.Part part : parts) {
            List<String> used = named(part).stream()
                    .filter(name -> !NOT_USED.contains(name))
                    .toList();
            if (used.isEmpty()) {
                throw new InputException(
                        part.name() + ": nobody says under which licence it is; see its authors' page");
            }
            for (String name : used) {
                Path text = texts.resolve(name + ".txt");
                if (!name.equals(APACHE) && !Files.isRegularFile(text)) {
                    throw new InputException(part.name() + ": there is no text of its licence " + name
                            + "; put one into " + texts + ", or leave the part out");
                }
                if (!name.equals(APACHE)) {
                    add(Files.readString(text), part.name());
                }
            }
        }
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        owners.forEach((text, whose) -> all.append('\n')
                .append(RULE)
                .append('\n')
                .append(String.join(", ", whose))
                .append('\n')
                .append(RULE)
                .append("\n\n")
                .append(text)
                .append('\n'));
        return all.toString();
    }
}
