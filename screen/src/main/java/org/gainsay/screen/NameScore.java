package org.gainsay.screen;

import java.util.EnumSet;
import java.util.List;

/**
 * What agrees between two names and what speaks against their being one, each as a share of the score:
 * {@code score = 1 - misspelled - exchanged - missing - numbers - forms - light - fathers}, never below {@code atLeast}.
 *
 * @param whole the weight of the two names laid over each other
 * @param effective the weight by which differences are shared out, see {@link Calibration#DILUTION}
 * @param matched the weight of all pairs
 * @param exchanged for parts in whose stead the other name has something else
 * @param missing for parts that the other name merely lacks
 * @param atLeast what a lone name that the other one has as it stands is worth, whatever else the other has; else 0
 * @param full whether nothing significant is without its counterpart
 */
record NameScore(
        Alignment alignment,
        double whole,
        double effective,
        double matched,
        double misspelled,
        double exchanged,
        double missing,
        double numbers,
        double forms,
        double light,
        double fathers,
        double atLeast,
        boolean full) {
    /** Below it a word is not certainly the same, however well the rest agrees. */
    private static final double CERTAINLY_ALIKE = 0.7;

    static NameScore of(ParsedName left, ParsedName right, Likenesses likenesses) {
        Alignment alignment = Alignment.of(left, right, likenesses);
        Open mine = Open.of(left, alignment.leftOpen());
        Open theirs = Open.of(right, alignment.rightOpen());

        double matched = 0;
        double wrong = 0;
        double least = 1;
        boolean named = false;
        boolean distinctive = false;
        boolean byInitial = false;
        for (Pair pair : alignment.pairs()) {
            matched += pair.weight();
            wrong += pair.weight() * (1 - pair.likeness());
            named |= pair.weight() > 0 && pair.likeness() != Calibration.INITIAL_FITS;
            byInitial |= pair.likeness() == Calibration.INITIAL_FITS;
            distinctive |= left.parts().get(pair.left()).kind() == PartKind.NAME
                    && right.parts().get(pair.right()).kind() == PartKind.NAME;
            least = pair.weight() > 0 ? Math.min(least, pair.likeness()) : least;
        }
        double whole = matched + Math.max(mine.weight, theirs.weight);
        if (!named) {
            return nothing(alignment, whole);
        }
        double effective = effective(whole);

        double exchanged = Math.min(mine.exchanged, theirs.exchanged);
        if (left.person()) {
            exchanged = Math.max(exchanged, Math.max(mine.signs, theirs.signs));
        }
        Open more = mine.exchanged > theirs.exchanged ? mine : theirs;
        double lacking = more.exchanged == 0 ? 0 : more.missing * (1 - exchanged / more.exchanged);
        double missing = lacking / (matched + lacking) * shareOfMissing(left, right);
        if (left.person() && lacking > 0) {
            double tooLittle = Math.max(0, Calibration.MUCH_SHARED - matched);
            double share = Math.max(Math.min(1, lacking), byInitial ? Calibration.LITTLE_BY_INITIAL : 0);
            missing += Calibration.LITTLE_SHARED * tooLittle * share;
        }
        boolean nameLacks = lacking > PartKind.PLACE.weight && (left.person() || more.names > 0);
        boolean nothingNamed = lacking > 0 && !distinctive;
        if (matched < Calibration.MORE_THAN_ONE && (nameLacks || nothingNamed)) {
            missing += Calibration.SINGLE_PART;
        }
        double forms = forms(left, right);
        boolean full = exchanged == 0
                && mine.full
                && theirs.full
                && least >= CERTAINLY_ALIKE
                && forms < Calibration.FORM_OF_OTHER_NATURE;
        return new NameScore(
                alignment,
                whole,
                effective,
                matched,
                wrong / Math.max(effective, Calibration.SINGLE_WORD),
                exchanged / effective,
                missing,
                numbers(mine, theirs),
                forms,
                Math.min(Calibration.LIGHT_AT_MOST, Calibration.LIGHT_DIFFERS * (mine.light + theirs.light)),
                isFatherAndSon(left, right, alignment.pairs()) ? Calibration.FATHER_AND_SON : 0,
                0,
                full);
    }

    /**
     * The same for a query against a listed name: a lone name asks for all who bear it. Not symmetric, since a listed alias of
     * one word asks for nobody.
     */
    static NameScore ofQuery(ParsedName query, ParsedName listed, Likenesses likenesses) {
        NameScore score = of(query, listed, likenesses);
        boolean borne = isLoneName(query)
                && score.alignment.pairs().stream()
                        .anyMatch(pair -> pair.likeness() == 1
                                && query.parts().get(pair.left()).kind() == PartKind.NAME
                                && listed.parts().get(pair.right()).kind() == PartKind.NAME);
        return borne ? score.atLeast(Calibration.LONE_NAME) : score;
    }

    private NameScore atLeast(double least) {
        return new NameScore(
                alignment,
                whole,
                effective,
                matched,
                misspelled,
                exchanged,
                missing,
                numbers,
                forms,
                light,
                fathers,
                least,
                full);
    }

    private static double shareOfMissing(ParsedName left, ParsedName right) {
        if (!left.person()) {
            return Calibration.MISSING_IN_THING;
        }
        return isOfSigns(left) == isOfSigns(right) ? Calibration.MISSING_IN_PERSON : Calibration.MISSING_BESIDE_SIGNS;
    }

    private static boolean isOfSigns(ParsedName name) {
        return name.parts().stream().allMatch(part -> part.word().origin() == Origin.SYLLABLES);
    }

    private static NameScore nothing(Alignment alignment, double whole) {
        return new NameScore(alignment, whole, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, false);
    }

    /** What one pair takes from the score. */
    double misspelled(Pair pair) {
        return pair.weight() * (1 - pair.likeness()) / Math.max(effective, Calibration.SINGLE_WORD);
    }

    /** The weight by which the differences of names that weigh so much are shared out. */
    static double effective(double whole) {
        double over = Math.max(0, whole - Calibration.FULL_SHARE);
        return Math.min(whole, Calibration.FULL_SHARE + Calibration.DILUTION * over);
    }

    /** 0..1, rounded to four decimals. */
    double score() {
        double score = 1 - misspelled - exchanged - missing - numbers - forms - light - fathers;
        return Math.round(Math.max(atLeast, score) * 10_000) / 10_000.0;
    }

    /** Whether a person's name is a single word that few bear: whoever asks for a surname wants to see who has it. */
    static boolean isLoneName(ParsedName name) {
        List<Part> parts =
                name.parts().stream().filter(part -> !part.kind().isLight()).toList();
        return name.person()
                && parts.size() == 1
                && parts.getFirst().kind() == PartKind.NAME
                && parts.getFirst().word().origin() != Origin.SYLLABLES
                && parts.getFirst().weight() >= Calibration.LONE_NAME_WEIGHS;
    }

    private static double numbers(Open mine, Open theirs) {
        if (mine.numbers > 0 && theirs.numbers > 0) {
            return Calibration.NUMBER_DIFFERS;
        }
        return mine.numbers + theirs.numbers > 0 ? Calibration.NUMBER_MISSING : 0;
    }

    private static double forms(ParsedName left, ParsedName right) {
        EnumSet<LegalForms.Nature> mine = EnumSet.noneOf(LegalForms.Nature.class);
        mine.addAll(left.forms());
        EnumSet<LegalForms.Nature> theirs = EnumSet.noneOf(LegalForms.Nature.class);
        theirs.addAll(right.forms());
        if (mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains)) {
            return 0;
        }
        if (mine.contains(LegalForms.Nature.NONPROFIT) || theirs.contains(LegalForms.Nature.NONPROFIT)) {
            return Calibration.FORM_OF_OTHER_NATURE;
        }
        boolean general = mine.contains(LegalForms.Nature.GENERAL) || theirs.contains(LegalForms.Nature.GENERAL);
        return general ? 0 : Calibration.FORM_DIFFERS;
    }

    /** True where the son of one name is the father of the other, and the other way round. */
    private static boolean isFatherAndSon(ParsedName left, ParsedName right, List<Pair> pairs) {
        boolean becameSon = false;
        boolean becameFather = false;
        for (Pair pair : pairs) {
            boolean fatherLeft = left.fathers().contains(pair.left());
            boolean fatherRight = right.fathers().contains(pair.right());
            becameSon |= fatherLeft && !fatherRight && pair.right() == 0;
            becameFather |= fatherRight && !fatherLeft && pair.left() == 0;
        }
        return becameSon && becameFather;
    }

    /** What one name has that is in no pair. */
    private static final class Open {
        private double weight;
        private double exchanged;

        /** What of it is signs: a name in signs is always given whole, so none of them merely lacks. */
        private double signs;

        private double missing;
        private int names;
        private int numbers;
        private int light;
        private boolean full = true;

        static Open of(ParsedName name, List<Integer> places) {
            Open open = new Open();
            for (int place : places) {
                open.add(name.parts().get(place));
            }
            return open;
        }

        private void add(Part part) {
            if (part.kind().isLight()) {
                light++;
                return;
            }
            weight += part.weight();
            signs += part.word().origin() == Origin.SYLLABLES ? part.costExchanged() : 0;
            exchanged += part.costExchanged();
            missing += part.costMissing();
            names += part.kind() == PartKind.NAME ? 1 : 0;
            numbers += part.kind() == PartKind.NUMBER ? 1 : 0;
            full &= part.kind() == PartKind.PATRONYMIC || part.kind() == PartKind.INITIAL;
        }
    }
}
