package org.gainsay.desk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.ErasureReport;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;

/**
 * For how long the bodies of a home's entries are kept, by their kind: {@code retention.properties} says so, in lines such as
 * {@code screening = 5 years}. What it does not name is kept. Nothing goes by itself: somebody, or a timetable, has to ask.
 *
 * @param rules in the order of their kinds
 */
public record Retention(List<Rule> rules) {
    /** The file in the home. */
    public static final String FILE = "retention.properties";

    /** What entries have bodies that a rule may name. Erasures stay, since they explain what is missing. */
    public static final Set<String> KINDS = Set.of(
            "screening",
            "reading",
            "list",
            "decision",
            "note",
            "change",
            "correction",
            "attachment",
            "access",
            "watch",
            "telling",
            "source");

    private static final Pattern SPAN =
            Pattern.compile("([1-9][0-9]{0,4}) +(day|month|year)s?", Pattern.CASE_INSENSITIVE);

    /**
     * One kind of entries.
     *
     * @param kept for how long
     * @param words as the file writes it
     */
    public record Rule(String kind, Period kept, String words) {
        /** What is older than that now, by the calendar in UTC. */
        public Erasable due(Instant now) {
            return new Erasable.Older(
                    kind, now.atOffset(ZoneOffset.UTC).minus(kept).toInstant());
        }

        /** Erases what is older, and says by which rule. */
        public ErasureReport apply(Ledger ledger, String by, Instant now) {
            return ledger.erase(by, due(now), kind + " kept for " + words + " (" + FILE + ")");
        }
    }

    public Retention {
        rules = List.copyOf(rules);
    }

    /**
     * The rules of a home; none where it has no such file.
     *
     * @throws InputException where its file says something that is none
     */
    public static Retention of(Path home) {
        Path file = home.resolve(FILE);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return new Retention(List.of());
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file + ": cannot be read as settings, lines of KIND = SPAN in UTF-8", e);
        }
        return new Retention(properties.stringPropertyNames().stream()
                .sorted()
                .map(kind -> rule(file, kind, properties.getProperty(kind).strip()))
                .toList());
    }

    private static Rule rule(Path file, String kind, String span) {
        if (!KINDS.contains(kind)) {
            throw new InputException(file + ": '" + kind + "' is no kind of entries; known are "
                    + String.join(", ", KINDS.stream().sorted().toList()));
        }
        Matcher form = SPAN.matcher(span);
        if (!form.matches()) {
            throw new InputException(
                    file + ": " + kind + " = " + span + "; write it as 90 days, 6 months or 5 years, or leave it out");
        }
        int count = Integer.parseInt(form.group(1));
        Period kept = switch (form.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> Period.ofDays(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
        return new Rule(kind, kept, span);
    }
}
