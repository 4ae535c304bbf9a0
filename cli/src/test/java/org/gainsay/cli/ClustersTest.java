package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.lists.ListReader;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.Parties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The open clusters of entries of six real lists, where they are at hand. */
class ClustersTest {
    private static final Map<String, String> SOURCES = Map.of(
            "OFAC",
            "us_ofac_sdn",
            "UN",
            "un_sc",
            "EU",
            "eu_fsf",
            "UK",
            "gb_sanctions",
            "CA",
            "ca_sema",
            "AU",
            "au_dfat");

    private static final Map<String, String> FILES = Map.of(
            "us_ofac_sdn", "ofac/2023-12-28",
            "un_sc", "un/2026-02-27",
            "eu_fsf", "eu/2026-05-01/xmlFullSanctionsList_1_1.xml.gz",
            "gb_sanctions", "uk/2026-08-22/UK-Sanctions-List.xml.gz",
            "ca_sema", "ca/2025-05",
            "au_dfat", "au/2024-12");

    @Test
    void clustersAreFoundAndNoTwoOfOneListMerged() throws IOException {
        Path shared = shared();
        if (shared == null) {
            System.out.println("ClustersTest: shared/ is not here, so the clusters of real lists are left out");
            return;
        }
        List<Listing> listings = new ArrayList<>();
        FILES.forEach((source, file) -> listings.addAll(
                ListReader.read(source, null, shared.resolve("lists").resolve(file))
                        .listings()));
        Parties parties = Parties.of(listings);

        Map<String, List<EntryKey>> clusters = clusters(shared);
        int pairs = 0;
        int together = 0;
        Map<String, Map<String, Set<String>>> sourcesOfPartyAndCluster = new HashMap<>();
        for (Map.Entry<String, List<EntryKey>> cluster : clusters.entrySet()) {
            List<EntryKey> members = cluster.getValue();
            for (int i = 0; i < members.size(); i++) {
                Optional<String> party = party(parties, members.get(i));
                for (EntryKey other : members.subList(i + 1, members.size())) {
                    pairs++;
                    together += party.isPresent() && party.equals(party(parties, other)) ? 1 : 0;
                }
                if (party.isPresent()) {
                    sourcesOfPartyAndCluster
                            .computeIfAbsent(party.get(), any -> new HashMap<>())
                            .computeIfAbsent(cluster.getKey(), any -> new HashSet<>())
                            .add(members.get(i).source());
                }
            }
        }
        assertThat((double) together / pairs).isGreaterThanOrEqualTo(0.98);
        assertThat(sourcesOfPartyAndCluster)
                .allSatisfy((party, held) -> assertThat(
                                held.values().stream().mapToInt(Set::size).sum())
                        .as("entries of one list, of different clusters, in %s", party)
                        .isEqualTo((int) held.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .count()));
    }

    private static Optional<String> party(Parties parties, EntryKey key) {
        return parties.partyOf(key.source(), key.entry());
    }

    private static Map<String, List<EntryKey>> clusters(Path shared) throws IOException {
        Map<String, List<EntryKey>> clusters = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        Path file = shared.resolve("eval/screening/cross_list/clusters_dev.csv");
        try (CSVParser rows = format.parse(Files.newBufferedReader(file))) {
            for (CSVRecord row : rows) {
                String source = SOURCES.getOrDefault(row.get("list"), "");
                clusters.computeIfAbsent(row.get("cluster_id"), any -> new ArrayList<>())
                        .add(new EntryKey(source, row.get("entry_id")));
            }
        }
        return clusters;
    }

    private static @Nullable Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared");
            if (Files.isDirectory(found.resolve("contract"))) {
                return found;
            }
        }
        return null;
    }
}
