package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether two entries are one party, and by what. A shared number that only one party can have decides where the names do
 * not gainsay it, since lists do give a number to the wrong entry; then come names with birth dates, and names with countries
 * and regimes.
 */
final class SameParty {
    /** Of two people with one number, neither name may be another's: families and false papers share numbers. */
    private static final double PERSON_WITH_NUMBER = 0.3;

    /** Bodies are renamed and translated, but of their number's names something stays. */
    private static final double BODY_WITH_NUMBER = 0.2;

    /** The UN's names are copied, not translated; a citation under another name is a slip. */
    private static final double UNITED_NATIONS_REFERENCE = 0.4;

    /** The same day of birth leaves little doubt where the names are anything like each other. */
    private static final double NAME_WITH_BIRTH_DATE = 0.6;

    /** A name of a body that shares a number of more than one digit, as 924th, may be told in other words. */
    private static final double NAME_WITH_NUMBER = 0.55;

    /** The weight of a body's matched words, below which they are words of many. */
    private static final double NAME_OF_BODY = 1.0;

    private static final double RARE_NAME_OF_BODY = 1.5;

    /** Next to nothing may differ where a list has a party twice. */
    private static final double NAME_LISTED_ANEW = 0.96;

    /** The same, where both have a third entry's name and another programme. */
    private static final double NAME_RETOLD = 0.6;

    /** Given name, patronymic and surname: such a namesake born in the same year is rare enough. */
    private static final int WHOLE_NAME = 3;

    private SameParty() {}

    /**
     * What is cheap to see, before any names are compared.
     *
     * @param decisive whether the two share something that may decide even within one list
     */
    static boolean isWorthComparing(PartyEntry one, PartyEntry other, boolean decisive) {
        if (!Evidence.agree(one.listing().schema(), other.listing().schema())) {
            return false;
        }
        return decisive
                || (!one.source().equals(other.source())
                        && areNeighbours(one, other)
                        && BirthFit.of(one.births(), other.births()).kind() != BirthFit.Kind.OTHER_PERSON);
    }

    /** What ties the two; null where nothing does or something forbids it. */
    static @Nullable PartyTie tie(List<PartyEntry> entries, int first, int second) {
        PartyEntry one = entries.get(first);
        PartyEntry other = entries.get(second);
        List<PartyNumber> shared = sharedNumbers(one, other);
        BirthFit birth = BirthFit.of(one.births(), other.births());
        if (isForbidden(one, other) || (birth.kind() == BirthFit.Kind.OTHER_PERSON && shared.isEmpty())) {
            return null;
        }
        boolean sameDay = birth.kind() == BirthFit.Kind.DAY;
        NameFit name = NameFit.of(one, other, sameDay || !shared.isEmpty());
        List<String> evidence = new ArrayList<>();
        for (PartyNumber number : shared) {
            if (proves(number, one, name)) {
                evidence.add(label(number, other));
            }
        }
        boolean decided = !evidence.isEmpty();
        boolean named = one.person() ? isSamePerson(one, other, name, birth) : isSameBody(one, other, name);
        if (named) {
            evidence.add(inWords(one, other, name, birth));
        } else if (!decided) {
            return null;
        }
        boolean sure = one.person() ? isSure(name, birth) : isSure(one, other, name);
        boolean repeats =
                name.isFull() && (decided || (named && sameDay) || (sure && name.score() >= NAME_LISTED_ANEW));
        PartyTie.Strength strength =
                decided ? PartyTie.Strength.NUMBER : sure ? PartyTie.Strength.SURE : PartyTie.Strength.LIKELY;
        return new PartyTie(first, second, strength, repeats, name.score(), evidence);
    }

    /**
     * Different numbers of a kind of which each party has one, without any that is shared; men and women. Of two people born
     * on one day only the UN's own numbers count, since lists mistake those of others.
     */
    static boolean isForbidden(PartyEntry one, PartyEntry other) {
        if (!one.gender().isEmpty()
                && !other.gender().isEmpty()
                && !one.gender().equals(other.gender())) {
            return true;
        }
        boolean sameDay = BirthFit.of(one.births(), other.births()).kind() == BirthFit.Kind.DAY;
        boolean differ = !sameDay && haveOtherFathers(one, other);
        for (PartyNumber mine : one.numbers()) {
            for (PartyNumber theirs : other.numbers()) {
                if (mine.isSame(theirs)) {
                    return false;
                }
                differ |= mine.kind() == theirs.kind()
                        && (mine.kind() == PartyNumber.Kind.UNITED_NATIONS || (mine.kind().worldwide && !sameDay));
            }
        }
        return differ;
    }

    /** Whether both have a patronymic and none of the one is anything like one of the other. */
    private static boolean haveOtherFathers(PartyEntry one, PartyEntry other) {
        List<Word> theirs = other.fathers();
        return !one.fathers().isEmpty()
                && !theirs.isEmpty()
                && one.fathers().stream()
                        .noneMatch(father -> theirs.stream().anyMatch(same -> Likeness.of(father, same, true) > 0));
    }

    private static List<PartyNumber> sharedNumbers(PartyEntry one, PartyEntry other) {
        List<PartyNumber> shared = new ArrayList<>();
        for (PartyNumber mine : one.numbers()) {
            if (other.numbers().stream().anyMatch(mine::isSame)) {
                shared.add(mine);
            }
        }
        return shared;
    }

    private static String label(PartyNumber number, PartyEntry other) {
        return other.numbers().stream()
                .filter(number::isSame)
                .findFirst()
                .map(number::label)
                .orElseThrow();
    }

    private static boolean proves(PartyNumber number, PartyEntry one, NameFit name) {
        if (number.kind() == PartyNumber.Kind.IMO) {
            return true; // A ship is renamed with every owner; the number is welded to the hull.
        }
        if (number.kind() == PartyNumber.Kind.UNITED_NATIONS) {
            return name.score() >= UNITED_NATIONS_REFERENCE;
        }
        return name.score() >= (one.person() ? PERSON_WITH_NUMBER : BODY_WITH_NUMBER);
    }

    private static boolean isSamePerson(PartyEntry one, PartyEntry other, NameFit name, BirthFit birth) {
        return switch (birth.kind()) {
            case DAY -> name.score() >= NAME_WITH_BIRTH_DATE;
            case YEAR -> name.isFull() && areNeighbours(one, other);
            case NEAR ->
                name.isFull()
                        && name.pairs() >= WHOLE_NAME
                        && !one.fathers().isEmpty()
                        && !other.fathers().isEmpty()
                        && areNeighbours(one, other);
            case UNKNOWN -> name.isFull() && name.matched() >= Calibration.CERTAIN_PERSON && areNeighbours(one, other);
            case OTHER_PERSON -> false;
        };
    }

    private static boolean isSameBody(PartyEntry one, PartyEntry other, NameFit name) {
        boolean named = name.isFull() && (name.matched() >= NAME_OF_BODY || haveOneCaption(one, other));
        boolean numbered = name.sharesNumber() && name.score() >= NAME_WITH_NUMBER;
        return (named || numbered) && areNeighbours(one, other);
    }

    private static boolean isSure(NameFit name, BirthFit birth) {
        return switch (birth.kind()) {
            case DAY -> true;
            case YEAR -> name.matched() >= Calibration.CERTAIN_PERSON;
            default -> false;
        };
    }

    private static boolean isSure(PartyEntry one, PartyEntry other, NameFit name) {
        return one.listing().schema() != Schema.VESSEL
                && name.isFull()
                && name.matched() >= RARE_NAME_OF_BODY
                && (one.home().isEmpty() || other.home().isEmpty() || !Collections.disjoint(one.home(), other.home()));
    }

    /**
     * Whether two entries of one list are one party: a number says so, or a birth date, or the list has the same name
     * under another programme. Two people of one name under one programme are two.
     */
    static boolean isRepeated(List<PartyEntry> entries, int first, int second) {
        PartyTie tie = tie(entries, first, second);
        PartyEntry one = entries.get(first);
        PartyEntry other = entries.get(second);
        return tie != null
                && tie.repeats()
                && (tie.strength() == PartyTie.Strength.NUMBER
                        || BirthFit.of(one.births(), other.births()).kind() == BirthFit.Kind.DAY
                        || Collections.disjoint(
                                one.listing().programs(), other.listing().programs())
                        || isSameFirm(one, other));
    }

    /** Whether a list may have a body under another programme and a name that resembles the first. */
    static boolean mayBeListedAnew(PartyEntry one, PartyEntry other) {
        return !one.person()
                && Collections.disjoint(
                        one.listing().programs(), other.listing().programs())
                && NameFit.of(one, other, true).score() >= NAME_RETOLD;
    }

    /** Whether a body is named again as it was named before, and no number of either says that there are two. */
    private static boolean isSameFirm(PartyEntry one, PartyEntry other) {
        return !one.person()
                && haveOneCaption(one, other)
                && (one.numbers().isEmpty() || other.numbers().isEmpty());
    }

    /** M23 is a short name, and yet a name where two lists lead with it. */
    private static boolean haveOneCaption(PartyEntry one, PartyEntry other) {
        return one.names().getFirst().isWrittenLike(other.names().getFirst());
    }

    /** Whether a country or a regime joins them, or one of them gives neither. */
    private static boolean areNeighbours(PartyEntry one, PartyEntry other) {
        return !Collections.disjoint(one.home(), other.home())
                || !Collections.disjoint(one.regimes(), other.regimes())
                || !Collections.disjoint(one.home(), other.regimes())
                || !Collections.disjoint(one.regimes(), other.home());
    }

    private static String inWords(PartyEntry one, PartyEntry other, NameFit name, BirthFit birth) {
        String names = "name " + name.inWords();
        return switch (birth.kind()) {
            case DAY -> "name and birth date " + birth.text();
            case YEAR -> names + " and birth year " + birth.text();
            default -> names + " and " + neighbourhood(one, other);
        };
    }

    private static String neighbourhood(PartyEntry one, PartyEntry other) {
        Set<String> countries = new TreeSet<>(one.home());
        countries.retainAll(other.home());
        if (!countries.isEmpty()) {
            return "country " + String.join(", ", countries);
        }
        Set<String> mine = new TreeSet<>(one.regimes());
        mine.addAll(one.home());
        Set<String> theirs = new TreeSet<>(other.regimes());
        theirs.addAll(other.home());
        mine.retainAll(theirs);
        return "sanctions about " + String.join(", ", mine);
    }
}
