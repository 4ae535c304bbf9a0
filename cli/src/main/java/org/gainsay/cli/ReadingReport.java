package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.read.text.Language;

/** A reading for people: each event with who says what about it, then who stands on which list. Every line quotes the article. */
final class ReadingReport {
    private static final String INDENT = "    ";
    private static final int STANCE_WIDTH = 9;
    private static final int ID_WIDTH = 4;
    private static final int LEAST_SPEAKER_WIDTH = 30;
    private static final int LEAST_WORDS_WIDTH = 24;
    private static final List<EventType> ORDER = List.of(
            EventType.ARMS_TRANSFER,
            EventType.MILITARY_ASSISTANCE,
            EventType.JOINT_PRODUCTION,
            EventType.SANCTION,
            EventType.ATTACK,
            EventType.INVASION,
            EventType.OUTAGE,
            EventType.COOPERATION,
            EventType.MEETING);

    private final Reading reading;
    private final Console console;
    private final SpeakerNames names;
    private final int speakerWidth;

    private ReadingReport(Reading reading, Console console) {
        this.reading = reading;
        this.console = console;
        this.names = SpeakerNames.ofArticle(reading);
        this.speakerWidth = Math.max(LEAST_SPEAKER_WIDTH, Math.min(longestSpeaker(), room(LEAST_WORDS_WIDTH)));
    }

    /** As wide as the longest of them, so that nobody's state is cut off where there is room for it. */
    private int longestSpeaker() {
        Map<String, Long> often =
                reading.statements().stream().collect(Collectors.groupingBy(this::speakers, Collectors.counting()));
        return often.entrySet().stream()
                .mapToInt(one -> Columns.width(one.getKey() + (one.getValue() > 1 ? " ×9" : "")))
                .max()
                .orElse(0);
    }

    /** What is left of a line beside stance, id and a column of this width. */
    private int room(int width) {
        return console.width() - INDENT.length() - STANCE_WIDTH - ID_WIDTH - width - 6;
    }

    static void print(Reading reading, Console console) {
        new ReadingReport(reading, console).print();
    }

    private void print() {
        heading();
        for (EventType type : ORDER) {
            reading.events().stream().filter(event -> event.type() == type).forEach(this::event);
        }
        unrelated();
        listed();
        places();
    }

    private void heading() {
        String title = reading.article().metadata().title();
        long speakers = reading.statements().stream()
                .flatMap(statement -> statement.speakers().stream())
                .filter(speaker -> !speaker.equals(Entity.ARTICLE))
                .distinct()
                .count();
        String found = reading.article().language().equals(Language.ENGLISH)
                ? counted(reading.statements().size(), "statement") + " by " + counted(speakers, "speaker") + ", "
                        + counted(reading.events().size(), "event")
                : "statements not read, since it is not in English";
        String name = reading.article().id() + (title == null ? "" : "  " + title);
        console.head(name, "  " + found, console::dim);
    }

    private void event(Event event) {
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> statement.reports().contains(event.id()))
                .toList();
        String status = "  [" + told(event, statements) + "]";
        String head = event.type().label().replace('_', ' ') + "  " + headline(event);
        console.out().println();
        console.head(head, status, console::dim);
        voices(statements);
    }

    /** How far it has come as those tell it who affirm it; where only denials speak, no more than that. */
    private static String told(Event event, List<Statement> statements) {
        boolean onlyDenied =
                !statements.isEmpty() && statements.stream().allMatch(statement -> statement.stance() == Stance.DENIES);
        return onlyDenied
                ? "only denied"
                : event.status() == null ? "told" : event.status().label();
    }

    /** Who did what to whom, in the words of the roles. */
    private String headline(Event event) {
        return switch (event.type()) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE ->
                parties(event, Role.SUPPLIER) + " → " + parties(event, Role.RECIPIENT)
                        + rest(event, Role.ITEM, Role.QUANTITY, Role.TIME, Role.PLACE);
            case SANCTION ->
                parties(event, Role.IMPOSER) + " → " + parties(event, Role.TARGET)
                        + rest(event, Role.REASON, Role.PROGRAMME, Role.TIME);
            case ATTACK, INVASION ->
                parties(event, Role.ATTACKER) + " → " + parties(event, Role.TARGET)
                        + rest(event, Role.WEAPON, Role.PLACE, Role.TIME, Role.EFFECT, Role.CASUALTIES);
            case JOINT_PRODUCTION, COOPERATION ->
                parties(event, Role.PARTICIPANT) + rest(event, Role.ITEM, Role.DEGREE, Role.PLACE, Role.TIME);
            case OUTAGE -> parties(event, Role.AFFECTED) + rest(event, Role.SERVICE, Role.CAUSE, Role.PLACE, Role.TIME);
            case MEETING ->
                parties(event, Role.BODY, Role.PARTICIPANT) + rest(event, Role.TOPIC, Role.PLACE, Role.TIME);
        };
    }

    private String parties(Event event, Role... roles) {
        Set<String> names = values(event, roles);
        return names.isEmpty() ? "?" : String.join(", ", names);
    }

    private String rest(Event event, Role... roles) {
        Set<String> values = values(event, roles);
        return values.isEmpty() ? "" : ": " + String.join(" · ", values);
    }

    private Set<String> values(Event event, Role... roles) {
        Set<String> values = new LinkedHashSet<>();
        for (Role role : roles) {
            for (Filler filler : event.fillers(role)) {
                values.add(name(filler.value()));
            }
        }
        return values;
    }

    /** One line for each stance that the same speakers take, with the id and words of the first statement and how often they say it. */
    private void voices(Collection<Statement> statements) {
        Map<String, List<Statement>> voices = statements.stream()
                .sorted((left, right) -> Integer.compare(rank(left.stance()), rank(right.stance())))
                .collect(Collectors.groupingBy(
                        statement -> statement.stance() + " " + statement.speakers(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        voices.values().forEach(this::voice);
    }

    private void voice(List<Statement> same) {
        Statement first = same.getFirst();
        String often = same.size() > 1 ? " ×" + same.size() : "";
        String stance = Columns.fit(verb(first), STANCE_WIDTH);
        String who = Columns.fit(speakers(first) + often, speakerWidth);
        String id = Columns.fit(first.id(), ID_WIDTH);
        console.out()
                .println(INDENT + console.paint(paint(first.stance()), stance) + "  " + console.dim(id) + "  " + who
                        + "  " + console.dim(Columns.cut(words(first), room(speakerWidth))));
    }

    private static int rank(Stance stance) {
        return switch (stance) {
            case CONFIRMS -> 1;
            case DENIES -> 2;
            default -> 0;
        };
    }

    private static String verb(Statement statement) {
        return statement.stance() == Stance.EXPRESSES_CONCERN
                ? "worries"
                : statement.isNarration() ? "reports" : statement.stance().label();
    }

    private static Console.Paint paint(Stance stance) {
        return switch (stance) {
            case DENIES -> Console.Paint.DENIED;
            case CONFIRMS -> Console.Paint.CONFIRMED;
            case ACCUSES, WARNS -> Console.Paint.WARNED;
            default -> Console.Paint.NEUTRAL;
        };
    }

    private String speakers(Statement statement) {
        String behalf = names.behalf(statement);
        return names.of(statement) + (behalf == null ? "" : " (" + behalf + ")");
    }

    private String name(String id) {
        return names.name(id);
    }

    private static String words(Statement statement) {
        return statement.content().stream().map(Span::text).collect(Collectors.joining(" … "));
    }

    private void unrelated() {
        List<Statement> others = reading.statements().stream()
                .filter(statement -> statement.reports().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            console.out().println();
            console.out().println(console.bold("also said"));
            voices(others);
        }
    }

    private void listed() {
        Table table = new Table("named in the article", "list", "entry", "score", "why").naming("named in the article");
        List<String> clean = new ArrayList<>();
        for (Entity entity : reading.entities()) {
            List<Reference> references = entity.references().stream()
                    .filter(reference -> !reference.source().equals("geonames"))
                    .toList();
            for (Reference reference : references) {
                table.row(
                        entity.name(),
                        reference.source(),
                        reference.id(),
                        reference.score() == null ? "" : String.format(Locale.ROOT, "%.2f", reference.score()),
                        reference.why() == null ? "" : reference.why());
            }
            if (references.isEmpty() && canBeListed(entity)) {
                clean.add(entity.name());
            }
        }
        console.out().println();
        console.out().println(console.bold("on a sanctions list"));
        if (table.isEmpty()) {
            console.out().println(INDENT + "nobody named here");
        } else {
            table.print(console, INDENT);
        }
        if (!clean.isEmpty()) {
            String looked = "not found: " + String.join(", ", clean);
            Columns.wrap(looked, console.width() - INDENT.length())
                    .forEach(line -> console.out().println(INDENT + console.dim(line)));
        }
    }

    /** Places found in the gazetteer, with the article's spelling where it differs. */
    private void places() {
        List<String> found = reading.entities().stream()
                .filter(entity -> entity.schema() == Schema.PLACE)
                .filter(entity -> !entity.references().isEmpty())
                .map(this::place)
                .toList();
        if (!found.isEmpty()) {
            console.out().println();
            console.out().println(console.bold("places"));
            Columns.wrap(String.join(", ", found), console.width() - INDENT.length())
                    .forEach(line -> console.out().println(INDENT + line));
        }
    }

    private String place(Entity place) {
        List<String> written = reading.mentions().stream()
                .filter(mention -> mention.entity().equals(place.id()) && mention.kind() == MentionKind.NAME)
                .map(mention -> mention.span().text())
                .distinct()
                .filter(text -> !place.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .toList();
        String spelling = written.isEmpty() ? "" : ", written " + String.join(" and ", written);
        return place.name() + " (" + place.country() + spelling + ")";
    }

    private static boolean canBeListed(Entity entity) {
        return switch (entity.schema()) {
            case COUNTRY, PLACE, GROUP -> false;
            default -> true;
        };
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
