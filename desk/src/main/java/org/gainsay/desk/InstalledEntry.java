package org.gainsay.desk;

import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Draft;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.update.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger's entry for a list that was installed: what an entry for a loaded list holds, and where it came from. */
public final class InstalledEntry {
    private InstalledEntry() {}

    /** What is to be appended before the list counts as installed. */
    public static Draft of(Outcome.Updated updated) {
        ObjectNode body = (ObjectNode) ScreeningJson.edition(updated.content().edition());
        ArrayNode files = body.putArray("files");
        for (InstalledFile file : updated.version().files()) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.name());
            entry.put("sha256", file.sha256());
            entry.put("address", file.address());
        }
        body.put(
                "names",
                updated.content().listings().stream()
                        .mapToLong(listing -> listing.names().size())
                        .sum());
        body.put("installed", updated.version().fetched().toString());
        ArrayNode stored = body.putArray("stored");
        updated.version().files().forEach(file -> stored.add(file.sha256()));
        return new Draft("list", body);
    }
}
