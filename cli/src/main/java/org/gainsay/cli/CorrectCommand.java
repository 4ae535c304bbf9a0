package org.gainsay.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.Desk;
import org.gainsay.desk.corrections.Correcting;
import org.gainsay.desk.corrections.Corrections;
import org.gainsay.format.Json;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.InputException;
import org.gainsay.model.Stance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay correct}: what a person puts right in a reading. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Corrects one thing in a reading: a statement's stance, speaker, side or words, that it is none, or which list entry a "
                    + "party is. The original stays; what is shown from then on, the claims among it, is as corrected.",
            "Without a change it lists the corrections of an article, or of all. gainsay read and gainsay claim show the "
                    + "statements with their ids."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay correct 06#s3 --stance denies",
            "  gainsay correct 06#s3 --speaker \"John Kirby\" --note \"the White House's, see the second paragraph\"",
            "  gainsay correct 06#s3 --speaker-at 120:131       # the words of the text that name the speaker",
            "  gainsay correct 06#s3 --unnamed                  # the text does not say who speaks",
            "  gainsay correct 06#s3 --side Ethiopia            # for whom he speaks; --no-side for nobody",
            "  gainsay correct 06#s3 --span 140:212             # what is said, in code points of the text",
            "  gainsay correct 06#s3 --not-a-statement",
            "  gainsay correct 06 --party \"Qods Aviation\" --link us_ofac_sdn:16418",
            "  gainsay correct 06 --party \"Qods Aviation\" --no-link",
            "  gainsay correct 06                               # what was corrected in it"
        })
final class CorrectCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "ARTICLE[#STATEMENT]",
            description = "Which article, and for all but a link which statement of it, as claim shows it (06#s3).")
    private @Nullable String what;

    @ArgGroup
    private @Nullable Change change;

    @Option(
            names = "--party",
            paramLabel = "NAME",
            description = "Whose link it is: name or id, as the reading has it.")
    private @Nullable String party;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your own words.")
    private @Nullable String note;

    @Option(names = "--format", description = "text for people (default), or jsonl, a line a correction.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    /** What reports call a stance, where that is another word. */
    private static final Map<String, String> PRINTED =
            Map.of("worries", Stance.EXPRESSES_CONCERN.label(), "reports", Stance.ASSERTS.label());

    /** One of these. */
    private static final class Change {
        @Option(
                names = "--stance",
                paramLabel = "S",
                description =
                        "asserts, denies, confirms, accuses, warns, announces, demands or expresses_concern; worries and"
                                + " reports too, as reports print the last and what an article itself asserts.")
        private @Nullable String stance;

        @Option(
                names = "--speaker",
                paramLabel = "NAME",
                description = "Who speaks; several that speak as one are parted by commas.")
        private @Nullable String speaker;

        @Option(names = "--speaker-at", paramLabel = "START:END", description = "Where the text names who speaks.")
        private @Nullable String speakerAt;

        @Option(names = "--unnamed", description = "Who speaks is not named.")
        private boolean unnamed;

        @Option(names = "--side", paramLabel = "NAME", description = "For whom he speaks: a party of the reading.")
        private @Nullable String side;

        @Option(names = "--no-side", description = "He speaks for nobody but himself.")
        private boolean noSide;

        @Option(names = "--span", paramLabel = "START:END", description = "Where in the text what is said stands.")
        private @Nullable String span;

        @Option(names = "--not-a-statement", description = "Nobody says that.")
        private boolean notStatement;

        @Option(names = "--link", paramLabel = "SOURCE:ENTRY", description = "Which list entry the party is.")
        private @Nullable String link;

        @Option(names = "--no-link", description = "The party is on no list.")
        private boolean noLink;

        boolean isOfParty() {
            return link != null || noLink;
        }

        /** As the server takes it. */
        void into(ObjectNode json) {
            if (stance != null) {
                json.put("stance", PRINTED.getOrDefault(stance, stance));
            } else if (speaker != null) {
                json.put("speaker", speaker);
            } else if (speakerAt != null) {
                json.set("speaker", place("--speaker-at", speakerAt));
            } else if (unnamed) {
                json.putNull("speaker");
            } else if (side != null) {
                json.put("on_behalf_of", side);
            } else if (noSide) {
                json.putNull("on_behalf_of");
            } else if (span != null) {
                json.set("span", place("--span", span));
            } else if (notStatement) {
                json.put("not_a_statement", true);
            } else if (link != null) {
                json.put("link", link);
            } else {
                json.putNull("link");
            }
        }

        private static ObjectNode place(String option, String given) {
            Matcher place = PLACE.matcher(given.strip());
            if (!place.matches()) {
                throw new InputException(option + " " + given
                        + ": write START:END, code points of the text, 0-based, end exclusive, such as 140:212");
            }
            return Json.object()
                    .put("start", Integer.parseInt(place.group(1)))
                    .put("end", Integer.parseInt(place.group(2)));
        }
    }

    CorrectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Change wanted = change;
        if (wanted == null && (party != null || note != null)) {
            throw new InputException(
                    "correct: say what is to change: --stance, --speaker, --speaker-at, --unnamed, --side, --no-side, --span,"
                            + " --not-a-statement, --link or --no-link");
        }
        if (wanted != null) {
            check(wanted);
        }
        boolean ofList = wanted != null && wanted.link != null;
        try (Desk desk = ofList ? options.open(session) : options.openQuietly(session)) {
            if (wanted == null) {
                list(desk);
            } else {
                correct(desk, wanted);
            }
        }
        return Program.DONE;
    }

    /** A statement stands behind a number sign, a party in an option of its own. */
    private void check(Change wanted) {
        String given = what == null ? "" : what.strip();
        int cut = given.lastIndexOf('#');
        if (given.isEmpty()
                || (wanted.isOfParty()
                        ? party == null || cut >= 0
                        : cut < 0 || cut + 1 == given.length() || party != null)) {
            throw new InputException("correct: name "
                    + (wanted.isOfParty()
                            ? "the article and --party, such as 06 --party \"Qods Aviation\""
                            : "the statement alone, as ARTICLE#STATEMENT, such as 06#s3"));
        }
    }

    private void correct(Desk desk, Change wanted) {
        String given = what == null ? "" : what.strip();
        int cut = given.lastIndexOf('#');
        Shelved article = article(desk, cut < 0 ? given : given.substring(0, cut));
        ObjectNode body = Json.object();
        if (wanted.isOfParty()) {
            body.put("party", party);
        } else {
            body.put("statement", given.substring(cut + 1));
        }
        wanted.into(body);
        body.put("note", note);
        ObjectNode made = new Correcting(
                        desk.home(),
                        desk.docket(),
                        key -> desk.lists(Set.of()).known().find(key).isPresent())
                .correct(article, body, Ledger.LOCAL)
                .json(true);
        print(made);
        sayIfNew(desk, article, made.path("now"));
    }

    /** A slip of the pen would make a party of its own. */
    private void sayIfNew(Desk desk, Shelved article, JsonNode now) {
        for (JsonNode each : now.isArray() ? now.values() : List.of(now)) {
            if (each.path("new").asBoolean(false)) {
                String name = each.path("name").asString("");
                List<String> nearest = NearestNames.of(name, desk.home().shelf().reading(article).entities().stream());
                session.console()
                        .say("'" + name + "' is no party of " + article.id() + ", and is taken for a new one"
                                + (nearest.isEmpty()
                                        ? ""
                                        : "; if that is a slip, correct it again: the nearest names are "
                                                + String.join(", ", nearest)));
            }
        }
    }

    private static Shelved article(Desk desk, String id) {
        return desk.home()
                .shelf()
                .find(id)
                .orElseThrow(() -> new InputException(
                        "correct: no article '" + id + "' in this home; gainsay sources lists them"));
    }

    private void list(Desk desk) {
        String article = what == null ? "" : article(desk, what.strip()).id();
        List<ObjectNode> listed = Corrections.of(desk.docket()).listed(desk.home()).stream()
                .filter(each ->
                        article.isEmpty() || each.path("article").asString("").equals(article))
                .toList();
        listed.forEach(this::print);
        if (listed.isEmpty()) {
            session.console().say("nothing was corrected" + (article.isEmpty() ? "" : " in " + article));
        }
    }

    private void print(ObjectNode correction) {
        if (format != ListsCommand.Format.text) {
            session.console().out().println(Json.line(correction));
            return;
        }
        String of = correction.has("statement")
                ? "#" + correction.path("statement").asString("")
                : ", " + correction.path("party").path("name").asString("");
        String notes = correction.path("note").asString("");
        String line = correction.path("article").asString("") + of + ": "
                + correction.path("what").asString("").replace('_', ' ') + " " + words(correction.path("was")) + " → "
                + words(correction.path("now")) + "; entry "
                + correction.path("seq").asString("") + ", "
                + correction.path("who").asString("")
                + (correction.path("fits").asBoolean(true) ? "" : "; its place is no longer found")
                + (notes.isEmpty() ? "" : " (" + notes + ")");
        Columns.wrap(line, session.console().width()).forEach(session.console().out()::println);
    }

    /** A value as people write it. */
    private static String words(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || (value.isContainer() && value.isEmpty())) {
            return "none";
        }
        if (value.isArray()) {
            return String.join(
                    ", ", value.values().stream().map(CorrectCommand::words).toList());
        }
        if (value.has("source")) {
            return value.path("source").asString("") + ":" + value.path("entry").asString("");
        }
        if (value.has("name") || value.has("text")) {
            return value.path(value.has("name") ? "name" : "text").asString("");
        }
        return value.isObject()
                ? String.join(
                        ", ",
                        value.properties().stream()
                                .map(each ->
                                        each.getKey() + ":" + each.getValue().asString(""))
                                .toList())
                : value.asString("");
    }
}
