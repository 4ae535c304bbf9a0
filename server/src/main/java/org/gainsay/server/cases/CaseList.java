package org.gainsay.server.cases;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Cases;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Docket;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Filed;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of cases as it is asked for: read in pages from the docket, however many there are. */
final class CaseList {
    static final String[] PARAMETERS = {
        "state", "kind", "source", "assigned", "due", "min_score", "q", "limit", "cursor", "format"
    };

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Cases cases;
    private final DocketQuestion question;

    CaseList(Cases cases, Parameters given) {
        this.cases = cases;
        this.question = question(given);
    }

    private static DocketQuestion question(Parameters given) {
        Set<String> states = chosen(given, "state", new LinkedHashSet<>(HomeDocket.STATES));
        Set<String> kinds = chosen(given, "kind", HomeDocket.CASES);
        String assigned = given.word("assigned");
        String text = given.word("q");
        return new DocketQuestion(
                kinds,
                states,
                given.word("source"),
                "none".equals(assigned) ? "" : assigned,
                due(given.word("due")),
                given.share("min_score").orElse(0.0),
                text == null ? null : text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> chosen(Parameters given, String name, Set<String> known) {
        List<String> words = given.words(name);
        for (String word : words) {
            if (!known.contains(word)) {
                throw Refusal.wrong(name + " is '" + word + "'; give "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return words.isEmpty() ? known : Set.copyOf(words);
    }

    private static @Nullable String due(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day).toString();
        } catch (DateTimeException e) {
            throw Refusal.wrong("due is '" + day + "'; give a day such as 2026-02-27: what is due on it or before");
        }
    }

    void answer(Context context, Parameters given) throws IOException {
        Docket.@Nullable Place after = place(given.word("cursor"));
        String format = given.word("format", "json");
        boolean whole = !format.equals("json") && !given.has("limit");
        int limit = given.number("limit", USUAL, 1, MOST);
        switch (format) {
            case "json" -> page(context, after, limit);
            case "jsonl" -> {
                context.contentType("application/jsonl");
                Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
                each(after, whole, limit, filed -> {
                    writer.write(Json.line(CaseJson.line(filed)));
                    writer.write('\n');
                });
                writer.flush();
            }
            case "csv" -> {
                context.contentType("text/csv; charset=utf-8");
                context.header("Content-Disposition", "attachment; filename=\"cases.csv\"");
                Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(
                        writer,
                        CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
                csv.printRecord(CaseJson.COLUMNS);
                each(
                        after,
                        whole,
                        limit,
                        filed -> csv.printRecord(CaseJson.cells(filed).stream()
                                .map(ListAnswer::inert)
                                .toList()));
                writer.flush();
            }
            default -> throw Refusal.wrong("format is '" + format + "'; give json, jsonl or csv");
        }
    }

    private void page(Context context, Docket.@Nullable Place after, int limit) {
        List<Filed> found = cases.page(question, after, limit + 1);
        List<Filed> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        shown.forEach(filed -> items.add(CaseJson.line(filed)));
        json.put("next", found.size() > limit ? cursor(shown.getLast().place()) : null);
        ObjectNode counts = json.putObject("counts");
        var counted = cases.counts(question.inAnyState());
        HomeDocket.STATES.forEach(state -> counts.put(state, counted.getOrDefault(state, 0L)));
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private interface Row {
        void write(Filed filed) throws IOException;
    }

    private void each(Docket.@Nullable Place after, boolean whole, int limit, Row row) throws IOException {
        Docket.@Nullable Place last = after;
        List<Filed> page;
        do {
            page = cases.page(question, last, whole ? MOST : limit);
            for (Filed filed : page) {
                row.write(filed);
                last = filed.place();
            }
        } while (whole && page.size() == MOST);
    }

    private static String cursor(Docket.Place place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place.id() + " " + place.rank()).getBytes(StandardCharsets.UTF_8));
    }

    private static Docket.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[0].matches("k[0-9a-f]{16}") && parts[1].indexOf('\0') < 0) {
                return new Docket.Place(parts[1], parts[0]);
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other cursor that this server did not give.
        }
        throw Refusal.notFound("cursor is none that this server gave; leave it out to begin anew");
    }
}
