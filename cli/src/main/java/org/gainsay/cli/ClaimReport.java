package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claims.ShortName;
import org.gainsay.desk.HomeClaims;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.Joining;
import org.gainsay.model.Metadata;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;

/** One claim for people: its standing, who says what in which words, each value with who gives it, and the articles. */
final class ClaimReport {
    private static final String INDENT = "    ";
    private static final int LABEL = 12;
    private static final int STANCE = 10;

    private final Claim claim;
    private final HomeClaims home;
    private final Console console;

    private ClaimReport(Claim claim, HomeClaims home, Console console) {
        this.claim = claim;
        this.home = home;
        this.console = console;
    }

    static void print(Claim claim, HomeClaims home, Console console) {
        new ClaimReport(claim, home, console).print();
    }

    private void print() {
        String head = claim.type().label().replace('_', ' ') + "  " + claim.label();
        line(console.bold(head) + "  " + console.dim("[" + claim.standing().label() + "]  " + claim.id()));
        wrapped("", meaning());
        heading("who says what");
        voices();
        heading("what is said of it");
        values();
        heading("told in");
        articles();
        if (!claim.joined().isEmpty()) {
            heading("why this is one event");
            for (Joining joining : claim.joined()) {
                wrapped(joining.with().toString(), joining.why());
            }
        }
        line("");
    }

    /** The standing in words: it is about positions, never about what is true. */
    private String meaning() {
        String sources = claim.independentSources() == 1
                ? "1 independent source"
                : claim.independentSources() + " independent sources";
        return switch (claim.standing()) {
                    case REPORTED -> "Articles report it; nobody is quoted as affirming or denying it.";
                    case ALLEGED -> "Somebody affirms it, and nobody denies it.";
                    case CONFIRMED -> "Somebody who is no doer confirms it, and nobody denies it.";
                    case ACKNOWLEDGED -> "Somebody who is said to have done it says so, and nobody denies it.";
                    case DENIED -> "It is denied, and nobody affirms it.";
                    case CONTESTED -> "Some affirm it, some deny it.";
                }
                + " " + sources + ". Standing is no verdict on what is true.";
    }

    private void voices() {
        List<Voice> voices = Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(
                        (Voice voice) -> claim.articles().indexOf(voice.article())))
                .toList();
        voices.forEach(this::voice);
        List<ClaimMention> others = claim.mentions().stream()
                .filter(mention -> voices.stream().noneMatch(voice -> isOf(mention, voice)))
                .toList();
        for (ClaimMention mention : others) {
            words(
                    "reports",
                    reference(mention.article(), mention.statement()),
                    mention.span().text());
        }
    }

    private static boolean isOf(ClaimMention mention, Voice voice) {
        StatementReference reference = new StatementReference(mention.article(), mention.statement());
        return reference.equals(new StatementReference(voice.article(), voice.statement()))
                || voice.alsoIn().contains(reference);
    }

    private void voice(Voice voice) {
        String side = voice.side().value().equals(voice.speaker().value()) ? "" : " for " + ShortName.of(voice.side());
        List<String> notes = new ArrayList<>();
        notes.add(reference(voice.article(), voice.statement()));
        if (voice.said() != null) {
            notes.add("said " + voice.said().value());
        }
        if (voice.superseded()) {
            notes.add("superseded");
        }
        if (claim.acknowledgedBy().contains(voice)) {
            notes.add("speaks for a doer");
        }
        if (!voice.alsoIn().isEmpty()) {
            notes.add("also in " + voice.alsoIn().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        words(
                voice.stance() == Stance.EXPRESSES_CONCERN
                        ? "worries"
                        : voice.stance().label(),
                ShortName.of(voice.speaker()) + side + "  " + String.join("; ", notes),
                voice.spans().stream().map(Span::text).collect(Collectors.joining(" … ")));
    }

    private void words(String stance, String who, String said) {
        Console.Paint paint = stance.equals(Stance.DENIES.label())
                ? Console.Paint.DENIED
                : stance.equals(Stance.CONFIRMS.label()) ? Console.Paint.CONFIRMED : Console.Paint.NEUTRAL;
        line(INDENT + console.paint(paint, Columns.fit(stance, STANCE)) + "  "
                + Columns.cut(who, console.width() - INDENT.length() - STANCE - 2));
        String indent = INDENT + " ".repeat(STANCE + 2);
        Columns.wrap(said, console.width() - indent.length()).forEach(part -> line(indent + console.dim(part)));
    }

    private void values() {
        for (Role role : Role.values()) {
            for (ClaimFiller filler : claim.fillers(role)) {
                String value = filler.name() == null ? filler.value() : filler.name();
                value(role.label(), value, filler.givenBy(), filler.deniedBy());
            }
        }
        for (ClaimStatus status : claim.status()) {
            value("status", status.value().label(), status.givenBy(), status.deniedBy());
        }
    }

    private void value(String label, String value, List<StatementReference> given, List<StatementReference> denied) {
        List<String> who = new ArrayList<>();
        if (!given.isEmpty()) {
            who.add("given by " + listed(given));
        }
        if (!denied.isEmpty()) {
            who.add("denied by " + listed(denied));
        }
        wrapped(label, value + "  " + String.join("; ", who));
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
            wrapped(article, told);
        }
    }

    private static String reference(String article, String statement) {
        return article + "#" + statement;
    }

    private void heading(String text) {
        line("");
        line(console.bold(text));
    }

    private void wrapped(String label, String text) {
        String indent = label.isEmpty() ? "" : INDENT + Columns.fit(label, LABEL) + "  ";
        List<String> lines = Columns.wrap(text, console.width() - Columns.width(indent));
        line(indent + lines.getFirst());
        lines.stream().skip(1).forEach(part -> line(" ".repeat(Columns.width(indent)) + part));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
