package org.gainsay.format;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FollowTheMoney's types of properties: what values each takes, how they are written, and how long they may be. */
enum FtmType {
    TEXT(65_000),
    STRING(1024),
    NAME(384),
    ADDRESS(250),
    IDENTIFIER(64),
    IMO(64),
    BIC(64),
    LEI(64),
    DATE(32),
    COUNTRY(16),
    URL(4096),
    EMAIL(250),
    GENDER(16),
    NUMBER(250);

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern QUOTED = Pattern.compile("[\"'](.*)[\"']");
    private static final Pattern ADDRESS_BREAKS = Pattern.compile("<BR/?>|ESQ[.]?,|;");
    private static final Pattern ADDRESS_COMMAS = Pattern.compile(",\\s?[,.]");
    private static final Pattern WEB =
            Pattern.compile("(https?://)?((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})(/[A-Za-z0-9/_.~=&?:;,+%-]*)?");
    private static final Pattern MAIL = Pattern.compile("([A-Za-z0-9._%+-]{1,64})@((?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,})");
    private static final Pattern SWIFT = Pattern.compile("([A-Z]{6}[A-Z0-9]{2})(?:XXX)?");
    private static final Pattern SHIP = Pattern.compile("(?:IMO)? ?([0-9]{7})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");
    private static final Pattern PREFIX = Pattern.compile("([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?");

    private static final DateTimeFormatter DAY = written("d MMM uuuu");
    private static final DateTimeFormatter MONTH = written("MMM uuuu");

    private static final Set<String> COUNTRIES = countries();

    private final int longest;

    FtmType(int longest) {
        this.longest = longest;
    }

    /** The value as FollowTheMoney writes it; empty where this type does not take it. */
    Optional<String> clean(String value) {
        String tidy = tidy(value);
        String clean = switch (this) {
            case TEXT, STRING, IDENTIFIER -> tidy;
            case NAME -> unquoted(tidy);
            case ADDRESS -> address(tidy);
            case IMO -> imo(tidy);
            case BIC -> first(SWIFT.matcher(tidy));
            case LEI -> isLei(tidy) ? tidy : "";
            case DATE -> date(tidy);
            case COUNTRY -> COUNTRIES.contains(tidy) ? tidy : "";
            case URL -> web(tidy);
            case EMAIL -> mail(tidy);
            case GENDER -> tidy.equals("male") || tidy.equals("female") ? tidy : "";
            case NUMBER -> DECIMAL.matcher(tidy).matches() ? tidy.replace(",", "") : "";
        };
        return clean.isEmpty() || clean.length() > longest ? Optional.empty() : Optional.of(clean);
    }

    /** Composed, without characters that cannot be seen, on one line. */
    private static String tidy(String value) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    private static String unquoted(String name) {
        String bare = name;
        for (Matcher quoted = QUOTED.matcher(bare); quoted.matches(); quoted = QUOTED.matcher(bare)) {
            bare = quoted.group(1).strip();
        }
        return bare;
    }

    private static String address(String text) {
        String was = "";
        String address = text;
        while (!address.equals(was)) {
            was = address;
            address = ADDRESS_BREAKS.matcher(address).replaceAll(", ");
            address = ADDRESS_COMMAS.matcher(address).replaceAll(", ");
            address = SPACES.matcher(address).replaceAll(" ").strip();
        }
        return address;
    }

    /** Seven digits, the last of which sums up the others: those of ships one way, those of companies another. */
    private static String imo(String text) {
        String digits = first(SHIP.matcher(text));
        if (digits.isEmpty()) {
            return "";
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        return sum % 10 == digits.charAt(6) - '0' ? "IMO" + digits : "";
    }

    /** ISO 17442: twenty letters and digits, which as a number (A is 10) leave 1 when divided by 97. */
    private static boolean isLei(String text) {
        if (!text.matches("[A-Z0-9]{18}[0-9]{2}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** A day, a month or a year; of {@code 1991-11-19}, {@code 19 Nov 1991} and {@code Nov 1991}. */
    private static String date(String text) {
        Matcher prefix = PREFIX.matcher(text);
        try {
            if (prefix.matches()) {
                String month = prefix.group(2) == null ? "-01" : prefix.group(2);
                String day = prefix.group(3) == null ? "-01" : prefix.group(3);
                LocalDate.parse(prefix.group(1) + month + day);
                return text;
            }
            return Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0))
                    ? LocalDate.parse(text, DAY).toString()
                    : YearMonth.parse(text, MONTH).toString();
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    private static String web(String text) {
        Matcher web = WEB.matcher(text);
        if (!web.matches()) {
            return "";
        }
        String path = web.group(3) == null ? "/" : web.group(3);
        return (web.group(1) == null ? "http://" : web.group(1)) + web.group(2).toLowerCase(Locale.ROOT) + path;
    }

    private static String mail(String text) {
        Matcher mail = MAIL.matcher(text);
        return mail.matches() ? mail.group(1) + "@" + mail.group(2).toLowerCase(Locale.ROOT) : "";
    }

    private static String first(Matcher matcher) {
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static DateTimeFormatter written(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Those of ISO 3166-1, and Kosovo's and the European Union's. */
    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(Set.of("xk", "eu"));
        for (String code : Locale.getISOCountries()) {
            codes.add(code.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(codes);
    }
}
