package org.gainsay.lists;

import java.util.Locale;
import java.util.Map;
import org.gainsay.model.ListingLink;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * OFAC's remarks, in which most of what it says of an entry stands: {@code DOB 23 Apr 1990; POB Zanjan, Iran; Passport
 * P667604 (Saudi Arabia) issued 07 Jan 2015; a.k.a. 'THE TIGER'; Linked To: MAHAN AIR.}
 */
final class OfacRemarks {
    /** How long sdn.csv lets a remark be; what is longer goes on in sdn_comments.csv. */
    private static final int LIMIT = 1000;

    private static final int LABEL_WORDS = 7;

    private final Map<String, String> entryOfName;

    /** @param entryOfName ids by the primary name as written; an empty id for a name that several entries bear */
    OfacRemarks(Map<String, String> entryOfName) {
        this.entryOfName = entryOfName;
    }

    /**
     * Adds all that the remarks say to the entry.
     *
     * @param remarks with their continuation
     * @param continued whether a continuation was found
     */
    void read(String remarks, boolean continued, ListingBuilder entry) {
        entry.remark(remarks);
        int from = 0;
        int end = remarks.indexOf("; ");
        while (end >= 0) {
            part(remarks.substring(from, end).strip(), entry);
            from = end + 2;
            end = remarks.indexOf("; ", from);
        }
        String last = remarks.substring(from).strip();
        boolean cut = remarks.length() >= LIMIT && !continued && !last.endsWith(".");
        if (cut) {
            entry.fact("notes", last); // Breaks off in mid-word, so nothing may be read out of it.
        } else {
            lastPart(last, entry);
        }
    }

    /** The dot that ends the remarks belongs to none of its parts; whether it ends a name too, the list itself shows. */
    private void lastPart(String written, ListingBuilder entry) {
        boolean named = written.startsWith("Linked To: ") && entryOfName.containsKey(written.substring(11));
        part(named ? written : withoutDot(written), entry);
    }

    private void part(String written, ListingBuilder entry) {
        String part = written.startsWith("alt. ") || written.startsWith("Alt. ") ? written.substring(5) : written;
        if (part.startsWith("a.k.a. ") || part.startsWith("f.k.a. ") || part.startsWith("n.k.a. ")) {
            NameKind kind = part.charAt(0) == 'f' ? NameKind.FORMER : NameKind.WEAK_ALIAS;
            entry.name(OfacNames.of(unquoted(part.substring(7)), kind, "weak", entry.isPerson()));
        } else if (part.startsWith("Linked To: ")) {
            entry.link(link(part.substring(11).strip()));
        } else if (part.startsWith("DOB ")) {
            String date = part.substring(4).strip();
            entry.birthDate(WrittenDates.birth(date), date);
        } else if (part.startsWith("POB ")) {
            entry.birthPlace(part.substring(4).strip());
        } else if (part.startsWith("Gender ")) {
            entry.fact("gender", part.substring(7).toLowerCase(Locale.ROOT));
        } else if (part.startsWith("Digital Currency Address - ")) {
            wallet(part.substring(27), entry);
        } else {
            labelled(part, entry);
        }
    }

    private static void labelled(String part, ListingBuilder entry) {
        OfacLabels.Label label = OfacLabels.of(part);
        if (label == null) {
            unlabelled(part, entry);
            return;
        }
        String rest = part.substring(label.prefix().length()).strip();
        switch (label.use()) {
            case IDENTIFIER -> identifier(label.target(), rest, entry);
            case FACT -> entry.fact(label.target(), rest);
            case COUNTRY -> country(label.target(), rest, entry);
            case POSITION -> entry.position(rest);
            case PROVISION -> entry.fact(label.target(), part);
        }
    }

    private static void country(String property, String written, ListingBuilder entry) {
        if (property.equals("pastFlags")) {
            entry.fact(property, Countries.codeOrWritten(written));
        } else {
            entry.country(property, written);
        }
    }

    /** {@code 77704 (Jalisco) (Mexico) issued 11 Nov 2009}: the last parenthesis before the dates is the issuer. */
    private static void identifier(String kind, String rest, ListingBuilder entry) {
        int tail = tail(rest);
        String head = rest.substring(0, tail).strip();
        StringBuilder note = new StringBuilder();
        String issuer = null;
        int open = head.indexOf(" (");
        String value = open < 0 ? head : head.substring(0, open);
        while (open >= 0) {
            int close = head.indexOf(')', open);
            close = close < 0 ? head.length() : close;
            append(note, issuer);
            issuer = head.substring(open + 2, close);
            open = head.indexOf(" (", close);
        }
        append(note, rest.substring(tail).strip());
        String country = issuer == null ? null : Countries.codeOrWritten(issuer);
        entry.identifier(kindFor(kind, entry), value, country, note.isEmpty() ? null : note.toString());
        if (kind.equals("registration") && country != null && entry.schema.isOrganization()) {
            entry.country("jurisdiction", country);
        }
    }

    /** Ships and shipping companies have IMO numbers of their own series. */
    static String kindFor(String kind, ListingBuilder entry) {
        return kind.equals("imo") && entry.schema != Schema.VESSEL ? "imo_company" : kind;
    }

    private static int tail(String rest) {
        int issued = rest.indexOf(" issued ");
        int expires = rest.indexOf(" expires ");
        int tail = issued < 0 ? expires : expires < 0 ? issued : Math.min(issued, expires);
        return tail < 0 ? rest.length() : tail;
    }

    private static void append(StringBuilder note, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            note.append(note.isEmpty() ? "" : ", ").append(text);
        }
    }

    /** {@code XBT 158treVZ…}: a currency and an address in it. */
    private static void wallet(String rest, ListingBuilder entry) {
        int space = rest.indexOf(' ');
        if (space > 0) {
            entry.identifier("digital_currency_address", rest.substring(space + 1), null, rest.substring(0, space));
        } else {
            entry.fact("notes", rest);
        }
    }

    /**
     * A part without a label of the table: a number of a kind that the table lacks ({@code VisaNumberID 525867504
     * (France)}), a position that stands in its own column too, or a note.
     */
    private static void unlabelled(String part, ListingBuilder entry) {
        int open = part.endsWith(")") ? part.lastIndexOf(" (") : -1;
        String head = open < 0 ? part : part.substring(0, open);
        int space = head.lastIndexOf(' ');
        String country = open < 0 ? null : Countries.code(part.substring(open + 2, part.length() - 1));
        boolean number = space > 0 && country != null && hasDigit(head.substring(space));
        if (number && Pieces.of(head.substring(0, space), " ").size() < LABEL_WORDS) {
            entry.identifier(kind(head.substring(0, space)), head.substring(space + 1), country, null);
        } else if (!entry.hasPosition(part)) {
            entry.fact("notes", part);
        }
    }

    /** The list's own words in lower case, joined by {@code _}, without {@code No.} at the end. */
    static String kind(String words) {
        StringBuilder kind = new StringBuilder();
        for (String word : Pieces.words(words)) {
            if (!word.equals("no")) {
                kind.append(kind.isEmpty() ? "" : "_").append(word);
            }
        }
        return kind.isEmpty() ? "other" : kind.toString();
    }

    private ListingLink link(String name) {
        String entry = entryOfName.get(name);
        return new ListingLink("linked_to", name, entry == null || entry.isEmpty() ? null : entry);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What stands between the outer quotation marks, of either kind. */
    private static String unquoted(String written) {
        char mark = written.isEmpty() ? ' ' : written.charAt(0);
        int last = mark == '\'' || mark == '"' ? written.lastIndexOf(mark) : -1;
        return last > 0 ? written.substring(1, last) : written;
    }

    /** Without the dot that ends the remarks, unless it belongs to an abbreviation such as {@code S.A.} */
    private static String withoutDot(String written) {
        String text = written.strip();
        if (!text.endsWith(".")) {
            return text;
        }
        int end = text.length() - 1;
        String lastWord = text.substring(text.lastIndexOf(' ') + 1, end);
        boolean abbreviation = lastWord.length() <= 5 && lastWord.indexOf('.') >= 0 && !hasDigit(lastWord);
        return abbreviation ? text : text.substring(0, end).strip();
    }
}
