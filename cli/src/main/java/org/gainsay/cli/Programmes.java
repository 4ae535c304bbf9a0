package org.gainsay.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Programmes and regulations, shortened for a table: what tells one from another stays. JSON and csv have them whole. */
final class Programmes {
    private static final int MOST = 5;
    private static final int WIDEST = 48;

    /** "The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019": all but Iran and Nuclear is in every one. */
    private static final Pattern OF_LAW = Pattern.compile(
            "^The (?=.*Regulations)|\\s*\\((?:[\\p{L} ]+ )?Sanctions\\)|\\s*\\(EU Exit\\)|\\s*Regulations \\d{4}$");

    /** "Entity List (EL) - Bureau of Industry and Security": whose list it is. */
    private static final Pattern AUTHORITY = Pattern.compile(" - [\\p{L} ]+$");

    private Programmes() {}

    static String inShort(List<String> programmes) {
        String some = programmes.stream()
                .limit(MOST)
                .map(Programmes::inShort)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = programmes.size() - MOST;
        return more > 0 ? some + " and " + more + " more" : some;
    }

    private static String inShort(String programme) {
        String bare =
                AUTHORITY.matcher(OF_LAW.matcher(programme).replaceAll("")).replaceAll("");
        return Columns.cut(bare.isBlank() ? programme : bare, WIDEST);
    }
}
