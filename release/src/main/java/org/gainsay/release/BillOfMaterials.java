package org.gainsay.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the program is made of, as CycloneDX writes it. */
record BillOfMaterials(ObjectNode json) {
    private static final String OWN = "org.gainsay";

    /**
     * A library.
     *
     * @param licences SPDX identifiers where its authors give them, else the names that they give
     */
    record Part(String group, String name, String version, List<String> licences) {
        String file() {
            return name + "-" + version + ".jar";
        }
    }

    /** @throws InputException where there is none: its plugin does nothing when Maven runs offline */
    static BillOfMaterials read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file + ": no bill of materials; make the release without Maven's option -o");
        }
        if (Json.parse(Files.readString(file), file.toString()) instanceof ObjectNode json) {
            return new BillOfMaterials(json);
        }
        throw new InputException(file + ": no bill of materials");
    }

    /** The libraries of others, in order of their names. */
    List<Part> others() {
        return StreamSupport.stream(json.path("components").spliterator(), false)
                .map(BillOfMaterials::part)
                .filter(part -> !part.group().equals(OWN))
                .sorted(Comparator.comparing(Part::file))
                .toList();
    }

    private static Part part(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : component.path("licenses")) {
            JsonNode named = licence.path("license");
            licences.add(
                    licence.has("expression")
                            ? licence.path("expression").asString()
                            : named.path("id").asString(named.path("name").asString("")));
        }
        return new Part(
                component.path("group").asString(""),
                component.path("name").asString(),
                component.path("version").asString(),
                licences);
    }

    /** The same with the Java runtime that lies beside the libraries. */
    String withRuntime() {
        ObjectNode all = json.deepCopy();
        ArrayNode components = all.withArray("components");
        ObjectNode runtime = components.addObject();
        runtime.put("type", "platform");
        runtime.put("name", runtimeName());
        runtime.put("version", System.getProperty("java.runtime.version"));
        runtime.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        return Json.pretty(all);
    }

    static String runtimeName() {
        return "Java runtime of " + System.getProperty("java.vendor");
    }
}
