package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListReader;
import org.gainsay.lists.ListSpec;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import picocli.CommandLine.Option;

/** Which lists to look at. */
final class ListOptions {
    @Option(
            names = "--list",
            paramLabel = "SOURCE[@DATE]=PATH",
            description = {
                "An official list: us_ofac_sdn, un_sc, eu_fsf, gb_sanctions, … = a file or folder in its official format, "
                        + "also .gz. May be given several times. Without it the built-in OFAC snapshot is used."
            })
    private List<String> lists = List.of();

    List<ListSpec> specs() {
        return lists.stream().map(ListSpec::parse).toList();
    }

    /** Loads them and says on standard error which they are, and what the built-in one is not for. */
    List<ListContent> load(Console console) {
        List<ListContent> contents = new ArrayList<>();
        for (ListSpec spec : specs()) {
            contents.add(ListReader.read(spec.source(), spec.date(), spec.path()));
        }
        if (contents.isEmpty()) {
            contents.add(BuiltinSnapshot.load());
        }
        console.say("lists: "
                + contents.stream().map(content -> described(content.edition())).collect(Collectors.joining("; ")));
        return contents;
    }

    private static String described(ListEdition edition) {
        if (!edition.builtin()) {
            String hint = edition.date() == null
                    ? ", whose date its files do not give: say it with --list " + edition.source() + "@YYYY-MM-DD=PATH"
                    : "";
            return edition.source() + " " + edition.dateLabel() + " (" + edition.entries() + " entries" + hint + ")";
        }
        return edition.source() + ", built-in snapshot of " + edition.dateLabel()
                + ", not for compliance: for today's list "
                + "download SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV from the Treasury's Sanctions List Service "
                + "(ofac.treasury.gov) into a folder and give --list us_ofac_sdn=FOLDER";
    }
}
