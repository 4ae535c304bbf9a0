package org.gainsay.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of things as it is answered: in pages, or whole as JSON lines, csv or FollowTheMoney, each as the command that lists them prints it.
 *
 * @param all in their order
 * @param key tells a thing from all others
 * @param json a thing as a record
 * @param table null where there is no csv of them
 * @param ftm null where FollowTheMoney has no place for them
 */
public record ListAnswer<T>(
        List<T> all,
        Function<T, String> key,
        Function<T, ? extends JsonNode> json,
        @Nullable Table<T> table,
        @Nullable Function<List<T>, ? extends Collection<? extends JsonNode>> ftm) {
    /** With which a spreadsheet program begins to calculate. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9.]+");

    /** The parameters that every list takes. */
    public static final List<String> PARAMETERS = List.of("limit", "cursor", "format");

    /** How things are rows. */
    public record Table<T>(List<String> columns, Function<T, List<String>> cells) {
        /** The keys of records as columns; what is null is empty. */
        public static <T> Table<T> ofKeys(List<String> keys, Function<T, ? extends JsonNode> json) {
            return new Table<>(keys, thing -> {
                JsonNode record = json.apply(thing);
                return keys.stream().map(key -> record.path(key).asString("")).toList();
            });
        }
    }

    public ListAnswer {
        all = List.copyOf(all);
    }

    /** In pages or as JSON lines only. */
    public static <T> ListAnswer<T> of(List<T> all, Function<T, String> key, Function<T, ? extends JsonNode> json) {
        return new ListAnswer<>(all, key, json, null, null);
    }

    /** Answers as the request wants it: a page of 100, unless it says otherwise; a file whole, unless it says how much. */
    public void answer(Context context, Parameters given) throws IOException {
        String format = given.word("format", "json");
        int usual = format.equals("json") ? Page.USUAL : Integer.MAX_VALUE;
        int limit = given.has("limit") ? given.number("limit", usual, 1, Page.MOST) : usual;
        Page<T> page = Page.of(all, key, given.word("cursor"), limit);
        switch (format) {
            case "json" -> json(context, page);
            case "jsonl" -> lines(context, page.items().stream().map(json).toList());
            case "csv" -> csv(context, page.items());
            case "ftm" -> {
                if (ftm == null) {
                    throw notIn("ftm");
                }
                lines(context, ftm.apply(page.items()));
            }
            default -> throw Refusal.wrong("format is '" + format + "'; give json, jsonl, csv or ftm");
        }
    }

    private static Refusal notIn(String format) {
        return Refusal.wrong("format=" + format + ": this list is not to be had so; give json or jsonl");
    }

    private void json(Context context, Page<T> page) {
        ObjectNode whole = Json.object();
        ArrayNode items = whole.putArray("items");
        page.items().forEach(item -> items.add(json.apply(item)));
        whole.put("next", page.next());
        context.contentType("application/json").result(Json.line(whole) + "\n");
    }

    /** Records as JSON lines. */
    public static void lines(Context context, Collection<? extends JsonNode> records) throws IOException {
        context.contentType("application/jsonl");
        Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        for (JsonNode each : records) {
            writer.write(Json.line(each));
            writer.write('\n');
        }
        writer.flush();
    }

    private void csv(Context context, List<T> items) throws IOException {
        if (table == null) {
            throw notIn("csv");
        }
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment");
        Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        csv.printRecord(table.columns());
        for (T item : items) {
            csv.printRecord(
                    table.cells().apply(item).stream().map(ListAnswer::inert).toList());
        }
        writer.flush();
    }

    /** What comes out of a browser is opened with a spreadsheet program, which would run what looks like a formula. */
    public static String inert(String cell) {
        return !cell.isEmpty()
                        && FORMULA.indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}
