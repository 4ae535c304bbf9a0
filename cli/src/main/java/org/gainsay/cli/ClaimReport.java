package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.desk.HomeClaims;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.Joining;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.ShortName;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;

/** One claim for people: its standing, who says what in which words, each value with who gives it, and the articles. */
final class ClaimReport {
    private static final String INDENT = "    ";
    private static final int STANCE = 10;

    /** Labels as wide as that stand beside what they are of; wider ones above it. */
    private static final int WIDEST_LABEL = 24;

    private static final int NARROWEST_LABEL = "participant".length();

    private final Claim claim;
    private final HomeClaims home;
    private final Console console;
    private final int label;

    private ClaimReport(Claim claim, HomeClaims home, Console console) {
        this.claim = claim;
        this.home = home;
        this.console = console;
        int widest = claim.mentions().stream()
                .mapToInt(mention -> Columns.width(reference(mention).toString()))
                .max()
                .orElse(0);
        label = Math.clamp(widest, NARROWEST_LABEL, WIDEST_LABEL);
    }

    static void print(Claim claim, HomeClaims home, Console console) {
        new ClaimReport(claim, home, console).print();
    }

    private void print() {
        console.head(
                claim.type().label().replace('_', ' ') + "  " + claim.label(),
                "  [" + claim.standing().label() + "]  " + claim.id(),
                console::dim);
        Columns.wrap(meaning(), console.width()).forEach(this::line);
        heading("who says what");
        statements();
        heading("what is said of it");
        values();
        heading("told in");
        articles();
        if (!claim.joined().isEmpty()) {
            heading("why these statements are of one event");
            reasons();
        }
        line("");
    }

    private String meaning() {
        return ClaimSides.meaning(claim) + " " + Statistics.counted(claim.independentSources(), "independent source")
                + ". Standing is no verdict on what is true.";
    }

    /** Every statement in the order of the articles and, in each, of its text; a copy's stand beside its original's. */
    private void statements() {
        Map<StatementReference, Voice> voices = new LinkedHashMap<>();
        Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream)
                .forEach(
                        voice -> voices.putIfAbsent(new StatementReference(voice.article(), voice.statement()), voice));
        Set<StatementReference> copies = voices.values().stream()
                .flatMap(voice -> voice.alsoIn().stream())
                .collect(Collectors.toSet());
        Map<StatementReference, List<ClaimMention>> all = claim.mentions().stream()
                .collect(Collectors.groupingBy(ClaimReport::reference, LinkedHashMap::new, Collectors.toList()));
        all.forEach((reference, mentions) -> {
            Voice voice = voices.get(reference);
            if (voice != null) {
                voice(voice);
            } else if (!copies.contains(reference)) {
                silent(reference, mentions);
            }
        });
    }

    /** What an article tells in its own words, and statements that take no position. */
    private void silent(StatementReference reference, List<ClaimMention> mentions) {
        Reading reading = home.reading(reference.article());
        Statement said = reading.statements().stream()
                .filter(statement -> statement.id().equals(reference.statement()))
                .findFirst()
                .orElseThrow();
        SpeakerNames names = SpeakerNames.ofClaims(reading);
        String behalf = names.behalf(said);
        String verb = said.isNarration() && said.stance() == Stance.ASSERTS ? "reports" : verb(said.stance());
        boolean demands = said.stance() == Stance.DEMANDS || said.stance() == Stance.EXPRESSES_CONCERN;
        String note = said.stance() == Stance.DENIES
                ? "not the event: a number, or a share in it that nobody lays at its door"
                : "takes no position of its own";
        statement(
                reference,
                verb,
                names.described(said) + (behalf == null ? "" : " for " + behalf),
                words(mentions.stream().map(ClaimMention::span)),
                said.isNarration() || demands ? List.of() : List.of(note));
    }

    private static String verb(Stance stance) {
        return stance == Stance.EXPRESSES_CONCERN ? "worries" : stance.label();
    }

    private static String words(Stream<Span> spans) {
        return spans.map(Span::text).collect(Collectors.joining(" … "));
    }

    private void voice(Voice voice) {
        List<String> notes = new ArrayList<>();
        if (voice.said() != null) {
            notes.add(when(voice.said().value()));
        }
        if (voice.superseded()) {
            notes.add("no longer counts: its side spoke of it again later");
        }
        if (claim.acknowledgedBy().contains(voice)) {
            notes.add("says so of its own side");
        }
        if (!voice.alsoIn().isEmpty()) {
            notes.add("also in " + listed(voice.alsoIn()));
        }
        boolean itself = voice.side().value().equals(voice.speaker().value());
        statement(
                new StatementReference(voice.article(), voice.statement()),
                verb(voice.stance()),
                ShortName.of(voice.speaker()) + (itself ? "" : " for " + ShortName.of(voice.side())),
                words(voice.spans().stream()),
                notes);
    }

    /** A day, an interval or one of open beginning, as ISO 8601-2 writes them; else the article's words. */
    private static String when(String said) {
        if (said.startsWith("../")) {
            return "said by " + said.substring(3);
        }
        return "said " + (said.matches("[0-9-]+/[0-9-]+") ? "between " + said.replace("/", " and ") : said);
    }

    private void statement(StatementReference reference, String stance, String who, String said, List<String> notes) {
        Console.Paint paint = stance.equals(Stance.DENIES.label())
                ? Console.Paint.DENIED
                : stance.equals(Stance.CONFIRMS.label()) ? Console.Paint.CONFIRMED : Console.Paint.NEUTRAL;
        int room = room() - STANCE - 2;
        List<String> lines = new ArrayList<>();
        String shown = console.paint(paint, Columns.fit(stance, STANCE)) + "  ";
        for (String line : Columns.wrap(who, room)) {
            lines.add(shown + line);
            shown = " ".repeat(STANCE + 2);
        }
        String below = " ".repeat(STANCE + 2);
        Columns.wrap(said, room).forEach(line -> lines.add(below + line));
        if (!notes.isEmpty()) {
            Columns.wrap("(" + String.join("; ", notes) + ")", room)
                    .forEach(line -> lines.add(below + console.dim(line)));
        }
        beside(reference.toString(), lines);
    }

    private void values() {
        for (Role role : Role.values()) {
            for (ClaimFiller filler : claim.fillers(role)) {
                value(role.label(), ShortName.of(filler), filler.givenBy(), filler.deniedBy());
            }
        }
        for (ClaimStatus status : claim.status()) {
            value("status", status.value().label(), status.givenBy(), status.deniedBy());
        }
    }

    private void value(String role, String value, List<StatementReference> givenBy, List<StatementReference> deniedBy) {
        String given = givenBy.isEmpty() ? "" : " · given by " + listed(givenBy);
        String denied = deniedBy.isEmpty() ? "" : " · denied by " + listed(deniedBy);
        beside(role, Columns.wrap(value + given + denied, room()));
    }

    private static String listed(List<StatementReference> references) {
        return references.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void articles() {
        for (String article : claim.articles()) {
            Metadata metadata = home.article(article).metadata();
            String copy = claim.reprints().stream()
                    .filter(group -> group.indexOf(article) > 0)
                    .map(group -> "copy of " + group.getFirst())
                    .findFirst()
                    .orElse("");
            String told = Stream.of(metadata.published(), metadata.publisher(), metadata.title(), copy)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(", "));
            beside(article, Columns.wrap(told, room()));
        }
    }

    /** Each reason once, with the statements that came to the others for it. */
    private void reasons() {
        Map<StatementReference, Integer> places = new HashMap<>();
        claim.mentions().forEach(mention -> places.putIfAbsent(reference(mention), places.size()));
        List<Joining> joined = claim.joined().stream()
                .sorted(Comparator.comparingInt(joining -> places.getOrDefault(joining.with(), places.size())))
                .toList();
        Map<String, List<StatementReference>> reasons = new LinkedHashMap<>();
        joined.forEach(joining ->
                reasons.computeIfAbsent(joining.why(), why -> new ArrayList<>()).add(joining.with()));
        String deeper = INDENT + INDENT;
        reasons.forEach((why, statements) -> {
            Columns.wrap(why, console.width() - INDENT.length()).forEach(part -> line(INDENT + part));
            Columns.wrap(listed(statements), console.width() - deeper.length())
                    .forEach(part -> line(deeper + console.dim(part)));
        });
        line("");
        String split = "Does one mean another event? gainsay claim split " + claim.id() + " "
                + joined.getLast().with() + " sets that one apart.";
        Columns.wrap(split, console.width()).forEach(part -> line(console.dim(part)));
    }

    private static StatementReference reference(ClaimMention mention) {
        return new StatementReference(mention.article(), mention.statement());
    }

    private void heading(String text) {
        line("");
        line(console.bold(text));
    }

    private int room() {
        return console.width() - INDENT.length() - label - 2;
    }

    /** Lines beside their label, or below it where it is too wide. */
    private void beside(String text, List<String> lines) {
        String shown = text;
        if (Columns.width(text) > label) {
            line(INDENT + text);
            shown = "";
        }
        for (String each : lines) {
            line((INDENT + Columns.fit(shown, label) + "  " + each).stripTrailing());
            shown = "";
        }
    }

    private void line(String text) {
        console.out().println(text);
    }
}
