package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Reason;

/** A name score in words. The weights of its reasons add up to the score, but for rounding. */
final class Explanation {
    private Explanation() {}

    static List<Reason> of(ParsedName left, ParsedName right, NameScore score) {
        List<Reason> reasons = new ArrayList<>();
        double whole = score.whole();
        double sum = 0;
        for (Pair pair : score.alignment().pairs()) {
            if (pair.weight() > 0) {
                double gave = pair.weight() / whole - score.misspelled(pair);
                sum += add(reasons, "name", gave, pair(left, right, pair));
            }
        }
        double open = whole == 0 ? 0 : (whole - score.matched()) / whole;
        if (score.exchanged() + score.missing() > 0 || open > 0) {
            sum += add(reasons, "name", open - score.exchanged() - score.missing(), open(left, right, score));
        }
        sum += addUnlessZero(reasons, "number", score.numbers(), open(left, right, score));
        sum += addUnlessZero(reasons, "legal_form", score.forms(), "legal forms of another kind");
        sum += addUnlessZero(reasons, "name", score.fathers(), "father and son change places");
        sum += addUnlessZero(reasons, "name", score.light(), "titles, particles or legal forms differ");
        double floor = score.score() - sum;
        if (Math.abs(floor) > 0.0005) {
            boolean lone = score.atLeast() > 0;
            add(reasons, "name", floor, lone ? "a single name, shown but no match" : "no score is below 0");
        }
        return reasons;
    }

    private static double addUnlessZero(List<Reason> reasons, String part, double cost, String detail) {
        return cost == 0 ? 0 : add(reasons, part, -cost, detail);
    }

    private static double add(List<Reason> reasons, String part, double weight, String detail) {
        reasons.add(new Reason(part, Math.round(weight * 10_000) / 10_000.0 + 0.0, detail));
        return weight;
    }

    private static String pair(ParsedName left, ParsedName right, Pair pair) {
        String mine = words(left, pair.left(), pair.leftParts());
        String theirs = words(right, pair.right(), pair.rightParts());
        if (pair.likeness() == 1) {
            return mine + " = " + theirs;
        }
        return mine + " ~ " + theirs + " (" + manner(left, right, pair) + ")";
    }

    private static String manner(ParsedName left, ParsedName right, Pair pair) {
        if (pair.leftParts() > 1 || pair.rightParts() > 1) {
            return isAcronym(left, right, pair) ? "acronym" : "written together";
        }
        Part mine = left.parts().get(pair.left());
        Part theirs = right.parts().get(pair.right());
        if (mine.kind() == PartKind.INITIAL || theirs.kind() == PartKind.INITIAL) {
            return "initial";
        }
        if (mine.word().origin() != theirs.word().origin()) {
            return "other script";
        }
        if (mine.word().meansSame(theirs.word(), left.person())) {
            return "same name, other spelling";
        }
        if (mine.word().sound().equals(theirs.word().sound())) {
            return "sounds alike";
        }
        boolean abbreviated = !left.person()
                && (pair.likeness() == Calibration.ABBREVIATED || pair.likeness() == Calibration.ABBREVIATED - 0.1);
        return abbreviated ? "abbreviation" : "spelling";
    }

    private static boolean isAcronym(ParsedName left, ParsedName right, Pair pair) {
        Part single = pair.leftParts() == 1
                ? left.parts().get(pair.left())
                : right.parts().get(pair.right());
        return single.word().spelling().length() <= Math.max(pair.leftParts(), pair.rightParts());
    }

    private static String words(ParsedName name, int from, int length) {
        return name.parts().subList(from, from + length).stream()
                .map(part -> part.word().spelling())
                .collect(Collectors.joining(" "));
    }

    private static String open(ParsedName left, ParsedName right, NameScore score) {
        String mine = open(left, score.alignment().leftOpen());
        String theirs = open(right, score.alignment().rightOpen());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return "only in one: " + mine + theirs;
        }
        return mine + " against " + theirs;
    }

    private static String open(ParsedName name, List<Integer> places) {
        return places.stream()
                .map(name.parts()::get)
                .filter(part -> !part.kind().isLight())
                .map(part -> part.word().spelling())
                .collect(Collectors.joining(" "));
    }
}
