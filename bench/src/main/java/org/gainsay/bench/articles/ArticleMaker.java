package org.gainsay.bench.articles;

import static org.gainsay.bench.articles.InventedWords.any;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.model.Header;
import org.gainsay.model.Metadata;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles with their readings, any number of them, the same ones for the same seed. Affairs follow each other: each tells one of
 * the stories anew, article by article, with players, days and numbers of its own; every fifth article is a copy of one of the four before
 * it. Each article depends on the seed and on its number alone. Immutable and thread-safe.
 */
public final class ArticleMaker {
    /** Every so many articles comes a copy. */
    private static final int COPY_EVERY = 5;

    private static final int PUBLISHERS = 400;
    private static final int YEARS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 5);

    /** Of so many articles one ends with the paragraph that its agency puts below many; that alone makes no copy. */
    private static final int BACKGROUND_EVERY = 4;

    private static final int BACKGROUND_WORDS = 40;

    /** Each telling ends with a paragraph of its own: what was read, and so is kept, must not make copies of two tellings. */
    private static final int OWN_WORDS = 80;

    private final List<List<Told>> stories;
    private final List<Cast> casts;
    private final Retelling retelling;
    private final Copying copying;
    private final int round;
    private final long seed;

    private ArticleMaker(List<List<Told>> stories, long seed) {
        this.stories = stories;
        this.seed = seed;
        casts = stories.stream().map(Cast::new).toList();
        retelling = new Retelling(stories);
        copying = new Copying(retelling);
        round = stories.stream().mapToInt(List::size).sum();
    }

    /** A maker that tells the stories which come with the bench. */
    public static ArticleMaker seeded(long seed) {
        return new ArticleMaker(Stories.own(), seed);
    }

    /** The first articles, in order of their numbers. */
    public Stream<MadeArticle> articles(int count) {
        return IntStream.range(0, count).mapToObj(this::article);
    }

    /** The article of that number, from 0. */
    public MadeArticle article(int number) {
        if (number % COPY_EVERY != COPY_EVERY - 1) {
            return original(number);
        }
        SplittableRandom random = random(number, 3);
        MadeArticle original = original(number - 1 - random.nextInt(COPY_EVERY - 1));
        Copying.Copy copy = copying.copy(number / COPY_EVERY, original, random);
        Metadata metadata = original.publication().reading().article().metadata();
        LocalDate day =
                LocalDate.parse(Objects.requireNonNull(metadata.published())).plusDays(random.nextInt(3));
        Metadata own = metadata(number, copy.text(), publisher(random.nextInt(PUBLISHERS)), day);
        return made(
                number, copy.text(), copy.reading(), own, original.publication().id());
    }

    private MadeArticle original(int number) {
        int place = number - number / COPY_EVERY;
        int affair = place / round * stories.size();
        int article = place % round;
        int story = 0;
        while (article >= stories.get(story).size()) {
            article -= stories.get(story).size();
            story++;
        }
        Told told = stories.get(story).get(article);
        SplittableRandom ofAffair = random(affair + story, 1);
        Cast.Company company = casts.get(story).company(ofAffair);
        Figures figures = figures(stories.get(story), ofAffair);
        int publishers = ofAffair.nextInt(PUBLISHERS);

        SplittableRandom own = random(number, 2);
        Edits edits = retelling.edits(told, company, figures, own);
        Reading reading = new EditedReading(
                        edits,
                        Retelling.words(company, figures),
                        text -> Retelling.words(company, figures).apply(text),
                        company::id,
                        company::country)
                .of(told.reading(), told.reading().article());
        Metadata old = told.reading().article().metadata();
        // An agency of the story is one publisher throughout the affair.
        int publisher = old.publisher() == null
                ? own.nextInt(PUBLISHERS)
                : Math.floorMod(publishers + old.publisher().hashCode(), PUBLISHERS);
        String text = edits.text().stripTrailing() + "\n\n" + retelling.paragraph(OWN_WORDS, own) + "\n";
        if (own.nextInt(BACKGROUND_EVERY) == 0) {
            text += "\n" + background(publisher) + "\n";
        }
        LocalDate day = LocalDate.parse(figures.moved(day(told)));
        return made(number, text, reading, metadata(number, text, publisher(publisher), day), null);
    }

    private static Figures figures(List<Told> story, SplittableRandom random) {
        LocalDate base = LocalDate.parse(day(story.getFirst()));
        LocalDate wanted = FIRST_DAY.plusDays(random.nextInt(YEARS * 365));
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(base, wanted));
        return new Figures(weeks, 0.3 + 3 * random.nextDouble(), base);
    }

    private static String day(Told told) {
        String published = told.reading().article().metadata().published();
        return published == null ? FIRST_DAY.toString() : published.substring(0, 10);
    }

    private String background(int publisher) {
        return retelling.paragraph(BACKGROUND_WORDS, random(publisher, 4));
    }

    private String publisher(int number) {
        SplittableRandom random = random(number, 5);
        return InventedWords.name(random) + " "
                + any(List.of("Press", "News Agency", "Gazette", "Radio", "Post"), random);
    }

    private static Metadata metadata(int number, String text, String publisher, LocalDate day) {
        String title = text.lines().findFirst().orElse("");
        return new Metadata(title, publisher, day.toString(), "https://news.example/" + number);
    }

    private static MadeArticle made(
            int number, String text, Reading reading, Metadata metadata, @Nullable String copyOf) {
        String id = String.format(Locale.ROOT, "made/%07d", number);
        Header old = reading.article();
        Header header = new Header(id, sha256(text), text.length(), old.language(), old.madeWith(), metadata);
        Reading whole = new Reading(
                header,
                reading.entities(),
                reading.mentions(),
                reading.statements(),
                reading.events(),
                reading.relations(),
                List.of());
        return new MadeArticle(new Publication(id, id + ".txt", whole), text, copyOf);
    }

    /** Randomness of its own for each number and each purpose. */
    private SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(seed * 1_000_003 + number * 31L + purpose).split();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
