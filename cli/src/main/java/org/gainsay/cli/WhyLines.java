package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.Comparison;
import org.gainsay.screen.NameComparison;

/** A score for people: what agreed, what differed, how much each gave or took, and what could not be compared. */
final class WhyLines {
    private static final String AGREES = "agrees";
    private static final String WEAK = "the list calls this a weak alias";
    private static final String NEVER_CERTAIN = "no name alone is certain";
    private static final int VERDICT_WIDTH = 7;
    private static final int PART_WIDTH = 12;
    private static final double ROUNDING = 0.0005;

    private WhyLines() {}

    /** Prints the reasons and the score that they add up to. */
    static void print(List<Reason> reasons, double score, Console console, String indent) {
        boolean left = false;
        for (Reason reason : summed(reasons)) {
            double weight = Objects.requireNonNull(reason.weight());
            String verdict = verdict(weight, reason.detail());
            left |= weight > 0 && !verdict.equals(AGREES);
            line(verdict, String.format(Locale.ROOT, "%+.4f", weight), reason, console, indent);
        }
        for (Reason reason : reasons) {
            if (reason.weight() == null) {
                line("", "", reason, console, indent);
            }
        }
        console.out()
                .println(indent + " ".repeat(VERDICT_WIDTH + 2) + String.format(Locale.ROOT, " %.4f", score)
                        + "  score");
        if (left) {
            console.out()
                    .println(indent + console.dim("(+ where a part lacks or differs: what that leaves of its share)"));
        }
    }

    /** Those with a weight. What one difference leaves of a share and what it costs beside that is one sum. */
    private static List<Reason> summed(List<Reason> reasons) {
        Map<String, Reason> summed = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            if (reason.weight() != null) {
                summed.merge(
                        reason.detail(),
                        reason,
                        (one, other) -> new Reason(
                                other.part(),
                                Objects.requireNonNullElse(one.weight(), 0.0)
                                        + Objects.requireNonNullElse(other.weight(), 0.0),
                                other.detail()));
            }
        }
        return List.copyOf(summed.values());
    }

    /** In a name, what one of the two lacks can leave something of its share: that is no agreement. */
    private static String verdict(double weight, String detail) {
        if (detail.equals(WEAK) || detail.equals(NEVER_CERTAIN)) {
            return "";
        }
        if (weight < 0) {
            return "differs";
        }
        if (detail.startsWith("only in one")) {
            return "lacks";
        }
        boolean pair = detail.contains(" = ") || detail.contains(" ~ ");
        return !pair && detail.contains(" against ") ? "differs" : weight > 0 ? AGREES : "";
    }

    private static void line(String verdict, String weight, Reason reason, Console console, String indent) {
        String head = indent + Columns.fit(verdict, VERDICT_WIDTH) + "  " + Columns.fit(weight, 7) + "  "
                + Columns.fit(reason.part().replace('_', ' '), PART_WIDTH) + "  ";
        String next = " ".repeat(head.length());
        for (String line : Columns.wrap(reason.detail(), Math.max(20, console.width() - head.length()))) {
            String whole = head + line;
            console.out().println(reason.weight() == null ? console.dim(whole) : whole);
            head = next;
        }
    }

    /** A hit's reasons with those of its name one by one; they add up to its score. */
    static List<Reason> of(Query query, Hit hit, Algorithm algorithm) {
        if (algorithm != Algorithm.GAINSAY || hit.why().isEmpty()) {
            return hit.why();
        }
        Reason name = hit.why().getFirst();
        if (name.weight() == null || name.weight() == 0) {
            return hit.why();
        }
        Schema kind = hit.schema() == Schema.PERSON ? Schema.PERSON : Schema.ORGANIZATION;
        Comparison comparison = NameComparison.compare(query.name(), hit.matched(), kind, algorithm);
        List<Reason> reasons = new ArrayList<>(comparison.why());
        double rest = name.weight() - comparison.score();
        if (Math.abs(rest) > ROUNDING) {
            String why = name.detail().endsWith("weak alias") ? WEAK : NEVER_CERTAIN;
            reasons.add(new Reason("name", rest, why));
        }
        reasons.addAll(hit.why().subList(1, hit.why().size()));
        return reasons;
    }
}
