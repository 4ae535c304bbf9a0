package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;

/** What of a query cannot be right, although it can be screened by the rest. */
final class Doubts {
    private static final Pattern IMO = Pattern.compile("(IMO)?[\\s:.-]*([0-9]{7})");

    private Doubts() {}

    /**
     * One line a doubt.
     *
     * @param born the birth date as it was written
     */
    static List<String> of(Query query, String born, String where) {
        List<String> doubts = new ArrayList<>();
        String birth = query.birthDate();
        if (BirthDates.leavesChoice(born)) {
            doubts.add(where + ": birth date '" + born + "': day first or month first? Only " + birth
                    + " of it is used; write 1962-11-23, or 23.11.1962");
        } else if (birth != null && !BirthDates.possible(birth).equals(birth)) {
            doubts.add(where + ": birth date '" + born + "': there is no such day; only " + BirthDates.possible(birth)
                    + " of it is used");
        }
        String imo = query.imo();
        if (imo != null && !isImo(imo)) {
            doubts.add(where + ": imo '" + imo
                    + "' is no IMO number (seven digits, of which the last must fit the others);"
                    + " the row is screened by the rest");
        }
        return doubts;
    }

    /** Seven digits, of which the last is that of the sum of the others, weighed by seven to two; of firms by other weights. */
    static boolean isImo(@Nullable String number) {
        var digits = IMO.matcher(number == null ? "" : number.strip().toUpperCase(Locale.ROOT));
        return digits.matches() && (isShip(digits.group(2)) || isFirm(digits.group(2)));
    }

    private static boolean isShip(String digits) {
        return sum(digits, 7, 6, 5, 4, 3, 2) % 10 == digits.charAt(6) - '0';
    }

    private static boolean isFirm(String digits) {
        return (11 - sum(digits, 8, 6, 4, 2, 9, 7) % 11) % 10 == digits.charAt(6) - '0';
    }

    private static int sum(String digits, int... weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += (digits.charAt(place) - '0') * weights[place];
        }
        return sum;
    }
}
