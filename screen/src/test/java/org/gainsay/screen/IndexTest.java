package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Hit;
import org.gainsay.model.Identifier;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index finds what scoring every name finds, and gives back what was put in. */
class IndexTest {
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
            "李",
            "明",
            "김",
            "정은",
            "Sheikh",
            "III");

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
            "Forty",
            "Four",
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
            "Tech",
            "Technologies",
            "Kala");

    @TempDir
    Path folder;

    @Test
    void findsExactlyWhatScoringEveryNameFinds() {
        Random random = new Random(20221208);
        Screener screener = Screener.over(List.of(made(random, 1_000)));
        Screener exhaustive = screener.exhaustive();
        int hits = 0;
        for (int i = 0; i < 800; i++) {
            String name = perturbed(name(random, i % 2 == 0 ? PEOPLE : THINGS), random);
            Schema schema =
                    List.of(Schema.PERSON, Schema.COMPANY, Schema.VESSEL).get(random.nextInt(3));
            Query query = new Query(
                    "q",
                    name,
                    random.nextBoolean() ? schema : null,
                    random.nextInt(3) == 0 ? "196" + random.nextInt(10) : null,
                    random.nextInt(3) == 0 ? List.of("ir") : List.of(),
                    random.nextInt(9) == 0 ? "PA1234567" : null,
                    null,
                    null);
            ScreenOptions options = new ScreenOptions(
                    1 + random.nextInt(20), random.nextInt(8) / 10.0, 0.7, Algorithm.GAINSAY, Set.of());
            var found = screener.screen(query, options);
            assertThat(found).as(query + " " + options).isEqualTo(exhaustive.screen(query, options));
            hits += found.size();
        }
        assertThat(hits).isGreaterThan(800);
    }

    /** What {@link NameBound} says in words, tried on names that share much and little. */
    @Test
    void noNameScoresMoreThanItsBound() {
        Random random = new Random(1737);
        ScreenIndex index = ScreenIndex.of(List.of(made(random, 500)));
        int close = 0;
        int leftOut = 0;
        for (NameTable table : List.of(index.people(), index.others())) {
            for (int i = 0; i < 200; i++) {
                ParsedName query = NameParser.parse(name(random, table.people() ? PEOPLE : THINGS), table.people());
                List<Counterparts> counterparts = query.parts().stream()
                        .map(part -> part.kind().isLight()
                                ? Counterparts.NONE
                                : Counterparts.of(AlikeWords.Sought.all(part.word()), table))
                        .toList();
                LikenessRows rows = new LikenessRows(table.vocabulary());
                rows.fill(query, counterparts.stream().map(Counterparts::words).toList(), true);
                NameBound bound = new NameBound(query, table, rows, false);
                IntList joined = new IntList();
                SharedParts shared = new SharedParts(table.size());
                NameSearch search = new NameSearch(table, query, counterparts);
                search.addJoined(joined);
                search.addAlike(shared);
                for (int name = 0; name < table.size(); name++) {
                    ParsedName listed = table.parsed(name);
                    double score = NameScore.ofQuery(query, listed, Likenesses.between(query, listed))
                            .score();
                    if (Arrays.stream(joined.toArray()).noneMatch(Integer.valueOf(name)::equals)) {
                        assertThat(bound.most(name)).as(query + " " + listed).isGreaterThanOrEqualTo(score);
                        close += score > 0.3 && bound.most(name) - score < 0.2 ? 1 : 0;
                        if (shared.costOfQuery(name) > 0) {
                            assertThat(bound.most(name, shared))
                                    .as(query + " " + listed)
                                    .isGreaterThanOrEqualTo(score);
                            leftOut += bound.most(name, shared) < 0.5 ? 1 : 0;
                        } else {
                            assertThat(score).as(query + " " + listed).isZero();
                        }
                    }
                }
            }
        }
        assertThat(close).as("bounds that are of use").isGreaterThan(1_000);
        assertThat(leftOut).as("names left out by sums alone").isGreaterThan(1_000);
    }

    @Test
    void anEntryFindsEveryQueryThatItIsAHitOf() throws IOException {
        Random random = new Random(19);
        ListContent list = made(random, 600);
        Screener screener = Screener.over(List.of(list));
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String name = name(random, i % 2 == 0 ? PEOPLE : THINGS);
            queries.add(new Query(
                    Integer.toString(i),
                    random.nextBoolean() ? perturbed(name, random) : name,
                    List.of(Schema.PERSON, Schema.COMPANY, Schema.VESSEL).get(random.nextInt(3)),
                    random.nextInt(3) == 0 ? "196" + random.nextInt(10) : null,
                    random.nextInt(3) == 0 ? List.of("ir") : List.of(),
                    random.nextInt(40) == 0 ? "PA1234567" : null,
                    null,
                    null));
        }
        for (double least : List.of(0.3, 0.5, 0.7)) {
            QueryIndex.write(queries, least, folder.resolve("queries-" + least));
            QueryIndex index = QueryIndex.open(folder.resolve("queries-" + least));
            assertThat(index.size()).isEqualTo(queries.size());
            Map<String, BitSet> asking = new HashMap<>();
            int found = 0;
            for (Listing listing : list.listings()) {
                BitSet numbers = new BitSet();
                index.addAsking(listing, numbers);
                asking.put(listing.entry(), numbers);
                found += listing.schema() == Schema.LEGAL_ENTITY ? 0 : numbers.cardinality();
            }
            ScreenOptions all = new ScreenOptions(1_000, least, 0.7, Algorithm.GAINSAY, Set.of());
            int hits = 0;
            for (int number = 0; number < queries.size(); number++) {
                for (Hit hit : screener.screen(queries.get(number), all)) {
                    assertThat(asking.getOrDefault(hit.entry(), new BitSet()).get(number))
                            .as(queries.get(number) + " " + hit)
                            .isTrue();
                    hits++;
                }
            }
            assertThat(hits).isGreaterThan(1_000);
            assertThat(found)
                    .as("of use")
                    .isLessThan(queries.size() * list.listings().size() / 8);
        }
    }

    @Test
    void whatIsOtherInAnotherIndexIsTold() {
        Listing stays = MadeListing.person("un_sc", "1", "Ali Hassan").listing();
        Listing other = MadeListing.person("un_sc", "2", "Sergei Kim").listing();
        Listing gone = MadeListing.ship("un_sc", "3", "SEA STAR")
                .number("imo", "9187629")
                .listing();
        Listing ofParty = MadeListing.ship("us_ofac_sdn", "9", "SEASTAR II")
                .number("imo", "9187629")
                .listing();
        Listing renamed = MadeListing.person("un_sc", "2", "Sergei Kim")
                .alias("Sergey Kim")
                .listing();
        Listing added = MadeListing.body("un_sc", "4", "Radio Zavod").listing();
        IndexDifference difference = IndexDifference.between(
                ScreenIndex.of(List.of(list("un_sc", stays, other, gone), list("us_ofac_sdn", ofParty))),
                ScreenIndex.of(List.of(list("un_sc", added, renamed, stays), list("us_ofac_sdn", ofParty))));
        assertThat(difference.now()).containsExactly(renamed, added);
        assertThat(difference.touched())
                .containsExactly(
                        new EntryKey("un_sc", "2"), new EntryKey("un_sc", "3"), new EntryKey("us_ofac_sdn", "9"));
    }

    private static ListContent list(String source, Listing... listings) {
        return new ListContent(new ListEdition(source, null, "0", listings.length, false), List.of(listings));
    }

    @Test
    void everyAlikeWordIsFound() {
        Random random = new Random(5);
        ScreenIndex index = ScreenIndex.of(List.of(made(random, 1_000)));
        for (NameTable table : List.of(index.people(), index.others())) {
            Vocabulary vocabulary = table.vocabulary();
            for (int i = 0; i < 300; i++) {
                Word word = vocabulary.word(random.nextInt(vocabulary.size()));
                Word query = random.nextBoolean()
                        ? word
                        : Word.of(new Token(perturbed(word.spelling(), random), word.origin(), word.sign(), false));
                AlikeWords alike = AlikeWords.of(AlikeWords.Sought.all(query), vocabulary, table.people());
                List<Integer> expected = new ArrayList<>();
                for (int number = 0; number < vocabulary.size(); number++) {
                    if (Likeness.of(query, vocabulary.word(number), table.people()) > 0) {
                        expected.add(number);
                    }
                }
                assertThat(IntStream.range(0, alike.size())
                                .map(alike::word)
                                .boxed()
                                .toList())
                        .as(query.spelling())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void lettersNeverSayMoreThanSpelling() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            String one = word(random);
            String other = random.nextBoolean() ? word(random) : perturbed(perturbed(one, random), random);
            assertThat(Letters.distance(Letters.of(one), Letters.of(other)))
                    .as(one + " " + other)
                    .isLessThanOrEqualTo(Spelling.distance(one, other, 100) + 1e-9);
        }
    }

    @Test
    void aMappedFileGivesBackWhatWasPutIn() throws IOException {
        Listing listing = new Listing(
                "un_sc",
                "QDi.001",
                Schema.PERSON,
                List.of(
                        new Name(
                                "Ali Hassan",
                                NameKind.PRIMARY,
                                "Latn",
                                "en",
                                "Good",
                                List.of(new NamePart(NamePartKind.FAMILY, "Hassan"))),
                        new Name("علي حسن", NameKind.WEAK_ALIAS, "Arab", null, null, List.of())),
                List.of(new BirthDate(LocalDate.of(1960, 1, 1), LocalDate.of(1960, 12, 31), Precision.YEAR, "1960")),
                List.of("Basra"),
                List.of("iq"),
                List.of(new Identifier("passport", "A 123", "iq", null)),
                List.of(new Address("1 Street, Basra", "1 Street", "Basra", null, "", "Iraq", null)),
                List.of("general"),
                List.of("QDi"),
                LocalDate.of(2001, 10, 8),
                null,
                List.of("reason"),
                List.of(new ListingLink("linked_to", "Other", null)),
                List.of("a remark"),
                List.of(new Fact("gender", "male")));
        ListEdition edition = new ListEdition("un_sc", LocalDate.of(2025, 1, 2), "ab", 1, false);
        ScreenIndex.write(List.of(new ListContent(edition, List.of(listing))), folder.resolve("index"));
        ScreenIndex index = ScreenIndex.open(folder.resolve("index"));
        assertThat(index.listing(0)).isEqualTo(listing);
        assertThat(index.editions()).containsExactly(edition);
        assertThat(index.names()).isEqualTo(2);
        assertThat(index.key(0)).isEqualTo(new EntryKey("un_sc", "QDi.001"));
        assertThat(index.entriesWith("A123").toArray()).containsExactly(0);
        assertThat(Screener.over(index).screen(Query.named("Ali Hasan", null), ScreenOptions.DEFAULT))
                .hasSize(1);
    }

    @Test
    void hitsOfOnePartyOnTwoListsSayTheSame() {
        ListContent first = shipOf("un_sc", "IMO-1", "SEA STAR");
        ListContent second = shipOf("us_ofac_sdn", "77", "SEASTAR II");
        Query query = new Query("q", "Sea Star", Schema.VESSEL, null, List.of(), null, "9187629", null);
        assertThat(Screener.over(List.of(first, second)).screen(query, ScreenOptions.DEFAULT))
                .hasSize(2)
                .allSatisfy(hit -> assertThat(hit.party()).isEqualTo("un_sc:IMO-1"));
        assertThat(Screener.over(List.of(second)).screen(query, ScreenOptions.DEFAULT))
                .allSatisfy(hit -> assertThat(hit.party()).isNull());
    }

    private static ListContent shipOf(String source, String entry, String name) {
        Listing ship = new Listing(
                source,
                entry,
                Schema.VESSEL,
                List.of(new Name(name, NameKind.PRIMARY, null, null, null, List.of())),
                List.of(),
                List.of(),
                List.of("kp"),
                List.of(new Identifier("imo", "9187629", null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ListContent(new ListEdition(source, null, "0", 1, false), List.of(ship));
    }

    /** An index in somebody's cache must never be taken for one of today's: other bytes need another version. */
    @Test
    void theSameListsGiveTheSameBytesUntilTheVersionIsRaised() throws Exception {
        Path file = folder.resolve("index");
        ScreenIndex.write(List.of(made(new Random(1917), 200)), file);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(hash))
                .as("the layout, NameParser or a word list has changed: raise ScreenIndex.VERSION, then this hash")
                .isEqualTo("1ee51a89b9b6c1af3048e052c8eb593314eac66f26f565c04cdb3240d8e408a8");
    }

    @Test
    void aFileThatIsCutShortIsNoIndex() throws IOException {
        Path whole = folder.resolve("whole");
        ScreenIndex.write(List.of(made(new Random(1), 20)), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : List.of(0, 7, 11, 100, bytes.length - 1)) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ScreenIndex.open(cut)).isInstanceOf(IOException.class);
        }
    }

    private static ListContent made(Random random, int entries) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            boolean person = i % 2 == 0;
            List<Name> names = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(3); k++) {
                NameKind kind = k == 0 ? NameKind.PRIMARY : random.nextBoolean() ? NameKind.ALIAS : NameKind.WEAK_ALIAS;
                String name = name(random, person ? PEOPLE : THINGS);
                names.add(new Name(
                        random.nextInt(3) == 0 ? perturbed(name, random) : name, kind, null, null, null, List.of()));
            }
            Schema schema = person
                    ? Schema.PERSON
                    : List.of(Schema.ORGANIZATION, Schema.COMPANY, Schema.VESSEL, Schema.LEGAL_ENTITY)
                            .get(random.nextInt(4));
            LocalDate born = LocalDate.of(1960 + random.nextInt(10), 1, 1);
            listings.add(new Listing(
                    "made",
                    Integer.toString(i),
                    schema,
                    names,
                    person ? List.of(new BirthDate(born, born, Precision.DAY, born.toString())) : List.of(),
                    List.of(),
                    random.nextBoolean() ? List.of("ir") : List.of("ru"),
                    random.nextInt(50) == 0 ? List.of(new Identifier("passport", "PA 1234567", "ir", null)) : List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new ListContent(new ListEdition("made", null, "0", entries, false), listings);
    }

    private static String name(Random random, List<String> words) {
        List<String> name = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            name.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", name);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= random.nextInt(8); i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /** One letter more, less or other, or two words written as one. */
    private static String perturbed(String name, Random random) {
        StringBuilder perturbed = new StringBuilder(name);
        int at = random.nextInt(name.length());
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(5)) {
            case 0 -> perturbed.insert(at, letter);
            case 1 -> perturbed.setCharAt(at, letter);
            case 2 -> {
                int space = name.indexOf(' ');
                perturbed.deleteCharAt(space >= 0 ? space : at);
            }
            case 3 -> perturbed.deleteCharAt(at);
            default -> perturbed.insert(at, ' ');
        }
        return perturbed.isEmpty() || perturbed.toString().isBlank() ? name : perturbed.toString();
    }
}
