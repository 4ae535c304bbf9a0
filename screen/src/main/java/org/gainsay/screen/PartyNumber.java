package org.gainsay.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number of an entry, written so that the same number of another list is equal to it. Lists label numbers as they like
 * (an INN is a "Tax ID No.", a "regnumber" or a remark), so that kinds are told by their check digits where they have any.
 *
 * @param kind one of the constants here
 * @param value letters and digits only, in upper case
 * @param issuer alpha-2, or empty where it is not known
 */
record PartyNumber(Kind kind, String value, String issuer) {
    /** What a number is, as far as it decides what it proves. */
    enum Kind {
        IMO("IMO", true),
        IMO_COMPANY("IMO company number", true),
        LEI("LEI", true),
        INN("INN", true),
        OGRN("OGRN", true),
        UNITED_NATIONS("UN reference", true),
        /** Not worldwide, since Treasury lists a party under one number for each of its lists. */
        TREASURY("US Treasury's number", false),
        SWIFT("SWIFT", false),
        PASSPORT("passport", false),
        PERSONAL("national id", false),
        TAX("tax number", false),
        REGISTRATION("registration number", false),
        OTHER("number", false);

        final String label;

        /** Whether one body gives it out for the whole world, so that its issuer need not be known. */
        final boolean worldwide;

        Kind(String label, boolean worldwide) {
            this.label = label;
            this.worldwide = worldwide;
        }
    }

    private static final Set<String> TREASURY_LISTS = Set.of("us_ofac_sdn", "us_ofac_cons");

    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:/()]+");
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    /** Shorter ones recur by chance even where name and kind agree. */
    private static final int SHORTEST = 5;

    /** Where a Russian firm is registered for tax: thousands share one. */
    private static final Pattern TAX_OFFICE = Pattern.compile("\\d{4}[0-9A-Z]{2}001");

    private static final Pattern UNITED_NATIONS = Pattern.compile("[A-Z]{2}[EI]\\d{3}");

    /** Words in a remark that are shorter than this are no numbers worth holding against others. */
    private static final int SHORTEST_IN_TEXT = 7;

    /** All numbers of an entry, in its order. */
    static Set<PartyNumber> of(Listing listing) {
        Set<PartyNumber> numbers = new LinkedHashSet<>();
        if (listing.source().equals("un_sc")) {
            add(Kind.UNITED_NATIONS, listing.entry(), "", numbers);
        }
        listing.facts().stream()
                .filter(fact -> fact.property().equals("unscId"))
                .forEach(fact -> add(Kind.UNITED_NATIONS, fact.value(), "", numbers));
        treasury(listing).ifPresent(number -> numbers.add(new PartyNumber(Kind.TREASURY, "OFAC " + number, "")));
        for (Identifier identifier : listing.identifiers()) {
            add(identifier, listing.schema(), numbers);
        }
        return numbers;
    }

    /** The number of an entry of Treasury's lists, on them and where Commerce copies it from them. */
    private static Optional<String> treasury(Listing listing) {
        if (TREASURY_LISTS.contains(listing.source())) {
            return Optional.of(listing.entry());
        }
        return listing.facts().stream()
                .filter(fact -> fact.property().equals("entityNumber"))
                .map(Fact::value)
                .findFirst();
    }

    private static void add(Identifier identifier, Schema schema, Set<PartyNumber> numbers) {
        Kind kind = kind(identifier.kind(), schema);
        String issuer = identifier.issuer() == null ? "" : Countries.code(identifier.issuer());
        if (kind.worldwide) {
            add(kind, identifier.value(), "", numbers);
            return;
        }
        boolean russian = false;
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.splitAsStream(identifier.value()).toList()) {
            Kind russianKind = russian(word);
            if (russianKind != null && (issuer.isEmpty() || issuer.equals("ru"))) {
                add(russianKind, word, "", numbers);
                russian = true;
            } else if (bare(word).length() >= SHORTEST_IN_TEXT && word.chars().anyMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        if (!russian) {
            add(kind, identifier.value(), issuer, numbers);
        }
        words.forEach(word -> add(kind, word, issuer, numbers));
    }

    private static void add(Kind kind, String written, String issuer, Set<PartyNumber> numbers) {
        String bare = bare(written);
        String value = switch (kind) {
            case SWIFT -> bare.length() > 8 ? bare.substring(0, 8) : bare; // What follows is the branch.
            case UNITED_NATIONS -> unitedNations(bare);
            default -> bare;
        };
        if (value.length() >= SHORTEST && !TAX_OFFICE.matcher(value).matches()) {
            numbers.add(new PartyNumber(kind, value, issuer));
        }
    }

    private static String bare(String written) {
        String bare = NOT_IN_NUMBERS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return bare.startsWith("NO") && bare.length() > 2 && Character.isDigit(bare.charAt(2))
                ? bare.substring(2)
                : bare;
    }

    /** {@code QDi.012}, however a list writes it; empty for what is none. */
    private static String unitedNations(String bare) {
        return UNITED_NATIONS.matcher(bare).matches()
                ? bare.substring(0, 2) + bare.substring(2, 3).toLowerCase(Locale.ROOT) + "." + bare.substring(3)
                : "";
    }

    private static Kind kind(String written, Schema schema) {
        return switch (written) {
            case "imo" -> schema == Schema.VESSEL ? Kind.IMO : Kind.IMO_COMPANY;
            case "imo_company" -> Kind.IMO_COMPANY;
            case "lei" -> Kind.LEI;
            case "swift", "bic" -> Kind.SWIFT;
            case "inn" -> Kind.INN;
            case "ogrn" -> Kind.OGRN;
            case "passport", "travel_document" -> Kind.PASSPORT;
            case "national_id", "ssn", "birth_certificate", "residency_number" -> Kind.PERSONAL;
            case "tax_id", "vat", "rfc", "fiscal_code" -> Kind.TAX;
            case "registration", "trade_license", "uscc", "unssn", "organization_code" -> Kind.REGISTRATION;
            default -> Kind.OTHER;
        };
    }

    /** INN or OGRN, told by their check digits; null for all else. */
    private static @Nullable Kind russian(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return switch (digits.length()) {
            case 10 -> check(digits, INN_10) == digits.charAt(9) - '0' ? Kind.INN : null;
            case 12 ->
                check(digits, INN_11) == digits.charAt(10) - '0' && check(digits, INN_12) == digits.charAt(11) - '0'
                        ? Kind.INN
                        : null;
            case 13, 15 -> {
                int end = digits.length() - 1;
                long remainder = Long.parseLong(digits.substring(0, end)) % (end - 1) % 10;
                yield remainder == digits.charAt(end) - '0' ? Kind.OGRN : null;
            }
            default -> null;
        };
    }

    private static int check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10;
    }

    /** Whether this and a number of another entry are one: the same value, and nobody says that another body issued it. */
    boolean isSame(PartyNumber other) {
        if (!value.equals(other.value)) {
            return false;
        }
        boolean issuers = issuer.isEmpty() || other.issuer.isEmpty() || issuer.equals(other.issuer);
        boolean open = (kind == Kind.OTHER || other.kind == Kind.OTHER) && !kind.worldwide && !other.kind.worldwide;
        return issuers && (kind == other.kind || open);
    }

    /** As evidence is shown: {@code passport RU 530123456}. */
    String label(PartyNumber other) {
        String known = issuer.isEmpty() ? other.issuer : issuer;
        Kind better = kind == Kind.OTHER ? other.kind : kind;
        return known.isEmpty()
                ? better.label + " " + value
                : better.label + " " + known.toUpperCase(Locale.ROOT) + " " + value;
    }
}
