package org.gainsay.watch.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger holds of one person who was screened: screenings, findings, decisions and notes on his cases with what was attached to
 * them, and earlier files of customers that have him. Articles are none of it: what others tell of a person goes by its own rules.
 *
 * @param entries all of that, in order
 * @param watched portfolios whose present file has him, each with the name of that file: as long as it does, he is screened again
 * @param readings entries of articles that have the name
 */
public record PersonTraces(List<Kept> entries, Map<String, String> watched, List<Long> readings) {
    public PersonTraces {
        entries = List.copyOf(entries);
        readings = List.copyOf(readings);
    }

    /**
     * Who is meant.
     *
     * @param name whole; case and spaces do not matter
     * @param birthDate tells him from namesakes, where both are known to have another; null for whichever
     * @param id that his customers' files give him; null for whichever
     */
    public record Person(
            String name,
            @Nullable String birthDate,
            @Nullable String id) {
        private boolean isIn(JsonNode query) {
            String born = query.path("birth_date").asString("");
            return isCalled(query.path("name").asString(""))
                    && (birthDate == null || born.isEmpty() || born.startsWith(birthDate) || birthDate.startsWith(born))
                    && (id == null || id.equals(query.path("id").asString("")));
        }

        private boolean isCalled(String other) {
            return CaseSubject.folded(other).equals(CaseSubject.folded(name));
        }
    }

    /** Looks through all of a home's ledger. */
    public static PersonTraces of(Home home, Person person, LocalDate today) {
        return new Search(home, person, today).traces();
    }

    /** For one search and thread. */
    private static final class Search {
        private final Home home;
        private final Person person;
        private final LocalDate today;

        /** By portfolio the ids under which he is in it. */
        private final Map<String, Set<String>> customers = new HashMap<>();

        /** By another name that he had there the ids under which he had it. */
        private final Map<String, Set<String>> aliases = new HashMap<>();

        private final Map<String, Boolean> files = new HashMap<>();
        private final List<Kept> found = new ArrayList<>();

        Search(Home home, Person person, LocalDate today) {
            this.home = home;
            this.person = person;
            this.today = today;
        }

        PersonTraces traces() {
            each(WatchEntry.TYPE, "", this::noteCustomer);
            each(WatchEntry.TYPE, "", this::keepFinding);
            each("screening", "", (kept, body) -> keepWhere(kept, isOf(body.path("query"))));
            Set<String> attached = new HashSet<>();
            Set<String> others = new HashSet<>();
            for (String type : List.of("decision", "note")) {
                each(type, "", (kept, body) -> {
                    boolean his = isOf(body.path("case").path("query"));
                    keepWhere(kept, his);
                    body.path("attachments").forEach(hash -> (his ? attached : others).add(hash.asString("")));
                });
            }
            attached.removeAll(others);
            each(
                    "attachment",
                    "",
                    (kept, body) -> keepWhere(
                            kept, attached.contains(body.path("sha256").asString(""))));
            Map<String, String> watched = customersFiles();
            List<Long> readings = new ArrayList<>();
            each(
                    "reading",
                    person.name().strip(),
                    (kept, body) -> readings.add(kept.entry().seq()));
            found.sort(Comparator.comparingLong(kept -> kept.entry().seq()));
            return new PersonTraces(found, watched, readings);
        }

        private interface Seen {
            void entry(Kept kept, JsonNode body);
        }

        private void each(String type, String words, Seen seen) {
            try (Stream<Kept> entries = home.ledger().ofType(type, words, 1)) {
                entries.forEach(kept -> {
                    if (kept.body() instanceof Body.Present present) {
                        seen.entry(kept, present.json());
                    }
                });
            }
        }

        private void keepWhere(Kept kept, boolean his) {
            if (his) {
                found.add(kept);
            }
        }

        private boolean isOf(JsonNode query) {
            return person.isIn(query)
                    || aliases.getOrDefault(
                                    CaseSubject.folded(query.path("name").asString("")), Set.of())
                            .contains(query.path("id").asString(""));
        }

        private void noteCustomer(Kept kept, JsonNode body) {
            if (body.path("kind").asString("").isEmpty() && person.isIn(body.path("query"))) {
                customers
                        .computeIfAbsent(body.path("portfolio").asString(""), any -> new HashSet<>())
                        .add(body.path("customer").asString(""));
            }
        }

        /** Under whichever name: who is in a portfolio under that id is he. */
        private void keepFinding(Kept kept, JsonNode body) {
            String customer = body.path("customer").asString("");
            boolean his = body.path("kind").asString("").isEmpty()
                    && customers
                            .getOrDefault(body.path("portfolio").asString(""), Set.of())
                            .contains(customer);
            keepWhere(kept, his);
            String name = body.path("query").path("name").asString("");
            if (his && !name.isEmpty()) {
                aliases.computeIfAbsent(CaseSubject.folded(name), any -> new HashSet<>())
                        .add(customer);
            }
        }

        /** Notes the earlier files that have him, with the runs on them, which refer to them. @return the present ones that have him */
        private Map<String, String> customersFiles() {
            Watching watching = new Watching(home, Ledger.LOCAL);
            Map<String, String> watched = new LinkedHashMap<>();
            Set<String> present = new HashSet<>();
            for (String portfolio : watching.portfolios()) {
                WatchEntry.Customers given =
                        watching.portfolio(portfolio).customers().entry();
                present.add(given.sha256());
                if (has(given)) {
                    watched.put(portfolio, given.file());
                }
            }
            Predicate<String> isEarlier = sha256 -> !present.contains(sha256) && files.getOrDefault(sha256, false);
            for (String kind : List.of("customers", "run")) {
                each(WatchEntry.TYPE, "\"kind\":\"" + kind + "\"", (kept, body) -> {
                    if (WatchEntry.of(body).orElse(null) instanceof WatchEntry.Customers given) {
                        has(given);
                    }
                    keepWhere(kept, isEarlier.test(body.path("sha256").asString("")));
                });
            }
            return watched;
        }

        private boolean has(WatchEntry.Customers given) {
            return files.computeIfAbsent(given.sha256(), any -> isInFile(given));
        }

        /** A file that is not there any more has nobody. */
        private boolean isInFile(WatchEntry.Customers given) {
            if (!home.store().contains(given.sha256())) {
                return false;
            }
            Set<String> ids = customers.getOrDefault(given.portfolio(), Set.of());
            try (CustomerFile file = CustomerFile.open(
                    home.store().path(given.sha256()), given.settings().columns(), today)) {
                while (file.hasNext()) {
                    if (isNext(file, ids)) {
                        return true;
                    }
                }
                return false;
            }
        }

        /** A row that cannot be used names nobody. */
        private boolean isNext(CustomerFile file, Set<String> ids) {
            try {
                Customer customer = Customer.of(file.next());
                return ids.contains(customer.id()) || person.isIn(ScreeningJson.query(customer.query()));
            } catch (InputException e) {
                return false;
            }
        }
    }
}
