package org.gainsay.watch.customers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gainsay.desk.ListIndex;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.ListSpec;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;
import org.gainsay.screen.ScreenIndex;

/** Lists and customers that resemble each other and change by chance, always the same from one seed. */
final class MadeWorld {
    private static final List<String> SOURCES = List.of("one", "two", "three");

    private static final List<String> PEOPLE = List.of(
            "Mohammed",
            "Muhammad",
            "Ali",
            "al",
            "Rahman",
            "AlRahman",
            "Abdul",
            "Hassan",
            "bin",
            "Pavel",
            "Andreevich",
            "Drozdov",
            "Sergei",
            "Kim",
            "Jong",
            "Un",
            "J.",
            "Maria",
            "Garcia",
            "van",
            "der",
            "Berg",
            "Vandenberg",
            "محمد",
            "القذافي",
            "حسن",
            "Сергей",
            "Шойгу",
            "Shoigu",
            "李",
            "明",
            "김",
            "Sheikh",
            "Nureddin",
            "Nur",
            "ad-Din",
            "Petrov",
            "Petrova",
            "Ivanovich",
            "Karimi",
            "Reza",
            "Gholam");

    private static final List<String> THINGS = List.of(
            "Qods",
            "Aviation",
            "Industries",
            "Industry",
            "Co.",
            "Ltd",
            "OOO",
            "Trading",
            "Mngmt",
            "Management",
            "Oil",
            "Shipping",
            "Iran",
            "Tehran",
            "Iranian",
            "Bank",
            "of",
            "the",
            "Unit",
            "20924",
            "20925",
            "44",
            "IRGC",
            "Islamic",
            "Revolutionary",
            "Guard",
            "Corps",
            "Murom",
            "Muromskiy",
            "Group",
            "Сбербанк",
            "Foundation",
            "Sea",
            "Star",
            "SeaStar",
            "II",
            "Radio",
            "Zavod",
            "Radiozavod",
            "Tech",
            "Technologies",
            "Kala",
            "Neptune",
            "Horizon");

    private static final List<String> COUNTRIES = List.of("ir", "ru", "kp", "sy");

    private final Random random;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final List<String> customers = new ArrayList<>();
    private int made;

    MadeWorld(long seed, int entries, int people) {
        random = new Random(seed);
        for (int i = 0; i < entries; i++) {
            add(listing(SOURCES.get(random.nextInt(SOURCES.size())), Integer.toString(++made)));
        }
        for (int i = 0; i < people; i++) {
            customers.add(customer(Integer.toString(++made)));
        }
    }

    private void add(Listing listing) {
        listings.put(listing.source() + ":" + listing.entry(), listing);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String name(boolean person) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            words.add(any(person ? PEOPLE : THINGS));
        }
        return String.join(" ", words);
    }

    private Listing listing(String source, String entry) {
        boolean person = random.nextBoolean();
        List<Name> names = new ArrayList<>(List.of(named(name(person), NameKind.PRIMARY)));
        if (random.nextInt(3) == 0) {
            names.add(named(name(person), random.nextBoolean() ? NameKind.ALIAS : NameKind.WEAK_ALIAS));
        }
        return listing(
                source,
                entry,
                person ? Schema.PERSON : any(List.of(Schema.COMPANY, Schema.ORGANIZATION, Schema.VESSEL)),
                names,
                person ? List.of(born()) : List.of(),
                random.nextInt(12) == 0
                        ? List.of(new Identifier("passport", "PA 12345" + random.nextInt(40), "ir", null))
                        : List.of(),
                List.of("PROGRAM-" + random.nextInt(5)));
    }

    private static Name named(String full, NameKind kind) {
        return new Name(full, kind, null, null, null, List.of());
    }

    private BirthDate born() {
        LocalDate day = LocalDate.of(1960 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new BirthDate(day, day, Precision.DAY, day.toString());
    }

    private Listing listing(
            String source,
            String entry,
            Schema schema,
            List<Name> names,
            List<BirthDate> births,
            List<Identifier> identifiers,
            List<String> programs) {
        return new Listing(
                source,
                entry,
                schema,
                names,
                births,
                List.of(),
                List.of(any(COUNTRIES)),
                identifiers,
                List.of(),
                List.of(),
                programs,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A row of csv; many are called nearly as an entry is. */
    private String customer(String id) {
        List<Listing> all = List.copyOf(listings.values());
        boolean known = random.nextInt(3) == 0;
        Listing like = any(all);
        String name = known ? any(like.names()).full() : name(random.nextBoolean());
        String schema = random.nextInt(3) == 0 ? "" : known ? like.schema().label() : "Person";
        String birth = random.nextInt(3) > 0
                ? ""
                : known && !like.birthDates().isEmpty()
                        ? like.birthDates().getFirst().text()
                        : "197" + random.nextInt(10);
        String number = random.nextInt(10) == 0 ? "PA12345" + random.nextInt(40) : "";
        boolean nameless = random.nextInt(10) == 0;
        return String.join(
                ",",
                nameless ? "" : "C-" + id,
                random.nextInt(3) == 0 ? slipped(name) : name,
                schema,
                birth,
                random.nextInt(3) == 0 ? any(COUNTRIES) : "",
                number);
    }

    private String slipped(String name) {
        StringBuilder slipped = new StringBuilder(name);
        int at = random.nextInt(name.length());
        switch (random.nextInt(3)) {
            case 0 -> slipped.insert(at, (char) ('a' + random.nextInt(26)));
            case 1 -> slipped.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                int space = name.indexOf(' ');
                slipped.deleteCharAt(space >= 0 ? space : at);
            }
        }
        return slipped.toString();
    }

    /** Some entries come, go, or say something else than before. */
    void changeLists() {
        for (int change = 0; change <= random.nextInt(12); change++) {
            List<String> keys = List.copyOf(listings.keySet());
            String key = any(keys);
            Listing old = listings.getOrDefault(key, any(List.copyOf(listings.values())));
            List<Name> names = new ArrayList<>(old.names());
            switch (random.nextInt(7)) {
                case 0 -> add(listing(old.source(), Integer.toString(++made)));
                case 1 -> listings.remove(key);
                case 2 -> {
                    names.set(0, named(name(old.schema() == Schema.PERSON), NameKind.PRIMARY));
                    replace(old, names, old.birthDates(), old.identifiers(), old.programs());
                }
                case 3 -> {
                    names.add(named(name(old.schema() == Schema.PERSON), NameKind.ALIAS));
                    replace(old, names, old.birthDates(), old.identifiers(), old.programs());
                }
                case 4 -> replace(old, names, List.of(born()), old.identifiers(), old.programs());
                case 5 ->
                    replace(old, names, old.birthDates(), old.identifiers(), List.of("PROGRAM-" + random.nextInt(90)));
                default ->
                    replace(
                            old,
                            names,
                            old.birthDates(),
                            List.of(new Identifier("passport", "PA 12345" + random.nextInt(40), "ir", null)),
                            old.programs());
            }
        }
    }

    private void replace(
            Listing old,
            List<Name> names,
            List<BirthDate> births,
            List<Identifier> identifiers,
            List<String> programs) {
        listings.put(
                old.source() + ":" + old.entry(),
                new Listing(
                        old.source(),
                        old.entry(),
                        old.schema(),
                        names,
                        births,
                        old.birthPlaces(),
                        old.countries(),
                        identifiers,
                        old.addresses(),
                        old.positions(),
                        programs,
                        old.listed(),
                        old.changed(),
                        old.reasons(),
                        old.links(),
                        old.remarks(),
                        old.facts()));
    }

    /** Some customers come, go, or are written otherwise. */
    void changeCustomers() {
        for (int change = 0; change <= random.nextInt(8); change++) {
            int at = random.nextInt(customers.size());
            String id = customers.get(at).split(",", -1)[0];
            switch (random.nextInt(3)) {
                case 0 -> customers.add(at, customer(Integer.toString(++made)));
                case 1 -> customers.remove(at);
                default -> {
                    String other = customer("0");
                    customers.set(at, id + other.substring(other.indexOf(',')));
                }
            }
        }
    }

    Path customers(Path folder) throws IOException {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, "id,name,schema,birth_date,country,id_number\n" + String.join("\n", customers) + "\n");
        return file;
    }

    /** The lists as they are published. */
    List<ListSource> lists(Path folder) throws IOException {
        List<ListSource> sources = new ArrayList<>();
        for (String source : SOURCES) {
            Path file = folder.resolve(source + "-" + random.nextLong() + ".json");
            Files.writeString(
                    file,
                    listings.values().stream()
                            .filter(listing -> listing.source().equals(source))
                            .map(listing -> Json.line(ListingJson.of(listing)))
                            .collect(Collectors.joining("\n", "", "\n")));
            sources.add(ListSource.of(new ListSpec(source, LocalDate.of(2026, 11, 1), file)));
        }
        return sources;
    }

    static ScreenIndex index(List<ListSource> lists, Path home) {
        return ListIndex.of(lists, false, home, line -> {}).index();
    }
}
