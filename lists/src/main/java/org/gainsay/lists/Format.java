package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which authorities publish, recognised from a file's first characters and never from its name. */
enum Format {
    OFAC_ADVANCED_XML("OFAC advanced XML"),
    OFAC_ENHANCED_XML("OFAC enhanced XML"),
    OFAC_XML("OFAC XML"),
    OFAC_ENTRIES("OFAC csv"),
    OFAC_ALIASES("OFAC csv"),
    OFAC_ADDRESSES("OFAC csv"),
    OFAC_COMMENTS("OFAC csv"),
    UN_XML("UN XML"),
    EU_XML("EU FSF XML 1.1"),
    UK_XML("UK Sanctions List XML"),
    EU_CSV("EU FSF csv"),
    UK_CSV("UK Sanctions List csv"),
    CANADA_XML("Canadian consolidated list XML"),
    CSL_CSV("US Consolidated Screening List csv"),
    XLSX("Australian consolidated list xlsx"),
    FTM("FollowTheMoney JSON lines");

    /** What messages say of the formats that are read. */
    static final String READ =
            "read are OFAC csv (sdn, alt, add, sdn_comments, cons_*) and XML (sdn, consolidated, advanced,"
                    + " enhanced), UN XML, EU FSF XML and csv 1.1, UK Sanctions List XML and csv, Canada's XML, Australia's xlsx and the"
                    + " US Consolidated Screening List csv";

    final String label;

    Format(String label) {
        this.label = label;
    }

    /** The lists that are published in it. */
    List<String> sources() {
        return switch (this) {
            case OFAC_ENTRIES,
                    OFAC_ALIASES,
                    OFAC_ADDRESSES,
                    OFAC_COMMENTS,
                    OFAC_XML,
                    OFAC_ADVANCED_XML,
                    OFAC_ENHANCED_XML -> List.of("us_ofac_sdn", "us_ofac_cons");
            case UN_XML -> List.of("un_sc");
            case EU_XML, EU_CSV -> List.of("eu_fsf");
            case UK_XML, UK_CSV -> List.of("gb_sanctions");
            case CANADA_XML -> List.of("ca_sema");
            case XLSX -> List.of("au_dfat");
            case CSL_CSV -> List.of("us_csl");
            default -> List.of();
        };
    }

    /** The format of a file that begins with these characters; null where it is none of them. */
    static @Nullable Format of(String head) {
        String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        if (text.startsWith("PK\u0003\u0004")) {
            return XLSX;
        }
        String begun = text.stripLeading();
        if (begun.startsWith("<")) {
            return xml(begun);
        }
        return begun.startsWith("{") ? ftm(begun) : csv(begun);
    }

    private static @Nullable Format ftm(String text) {
        int newline = text.indexOf('\n');
        String first = newline < 0 ? text : text.substring(0, newline);
        return first.contains("\"id\"") && first.contains("\"schema\"") ? FTM : null;
    }

    private static @Nullable Format xml(String text) {
        return switch (root(text)) {
            case "CONSOLIDATED_LIST" -> UN_XML;
            case "export" -> text.contains("http://eu.europa.ec/fpi/fsd/export") ? EU_XML : null;
            case "Designations" -> UK_XML;
            case "sdnList" -> OFAC_XML;
            case "Sanctions" -> OFAC_ADVANCED_XML;
            case "sanctionsData" -> OFAC_ENHANCED_XML;
            case "data-set" -> CANADA_XML;
            default -> null;
        };
    }

    /** The name of the root element, without its namespace; empty where none is to be seen. */
    private static String root(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("<", after(text, "-->", at));
            } else if (text.startsWith("<?", at) || text.startsWith("<!", at)) {
                at = text.indexOf("<", after(text, ">", at));
            } else {
                int end = at + 1;
                while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                String name = text.substring(at + 1, end);
                return name.substring(name.indexOf(':') + 1);
            }
        }
        return "";
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static @Nullable Format csv(String text) {
        int newline = text.indexOf('\n');
        String first = (newline < 0 ? text : text.substring(0, newline)).strip();
        String lower = first.toLowerCase(Locale.ROOT);
        if (lower.startsWith("report date") || lower.contains("unique id,")) {
            return UK_CSV;
        }
        if (lower.contains("filegenerationdate")) {
            return EU_CSV;
        }
        return lower.startsWith("_id,") ? CSL_CSV : ofac(first);
    }

    private static @Nullable Format ofac(String first) {
        List<@Nullable String> fields = new ArrayList<>();
        OfacRows.cut(first, fields);
        String id = fields.getFirst();
        if (id == null || id.isEmpty() || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return switch (fields.size()) {
            case 12 -> OFAC_ENTRIES;
            case 6 -> OFAC_ADDRESSES;
            case 5 -> OFAC_ALIASES;
            case 2 -> OFAC_COMMENTS;
            default -> null;
        };
    }
}
