package org.gainsay.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels that open the parts of OFAC's remarks, and where what follows each belongs. */
final class OfacLabels {
    /** What follows a label. */
    enum Use {
        /** A number with, perhaps, its issuer. */
        IDENTIFIER,
        /** A value of its own. */
        FACT,
        /** A country, as a fact. */
        COUNTRY,
        /** What a person does or is. */
        POSITION,
        /** A rule that applies to the entry: kept with its label. */
        PROVISION
    }

    /**
     * @param prefix as it stands at the beginning of a part
     * @param target the identifier's kind or the fact's property
     */
    record Label(String prefix, Use use, String target) {}

    private static final Map<String, List<Label>> BY_FIRST_WORD = new HashMap<>(128);

    static {
        add(Use.IDENTIFIER, "passport", "Passport|Diplomatic Passport|Stateless Person Passport|Service Passport");
        add(Use.IDENTIFIER, "travel_document", "Travel Document Number|Stateless Person ID Card|Refugee ID Card");
        add(
                Use.IDENTIFIER,
                "national_id",
                "National ID No.|National ID No|Cedula No.|Numero de Identidad|D.N.I.|C.U.I.|C.U.R.P.|Personal ID Card"
                        + "|Citizen's Card Number|National Foreign ID Number|Turkish Identification Number|Kenyan ID No."
                        + "|Tazkira National ID Card|Moroccan Personal ID No.|Bosnian Personal ID No.|LE Number");
        add(Use.IDENTIFIER, "ssn", "SSN");
        add(
                Use.IDENTIFIER,
                "tax_id",
                "Tax ID No.|NIT #|RUC #|RIF #|R.F.C.|C.U.I.T.|RTN|US FEIN|Italian Fiscal Code:|Italian Fiscal Code|C.U.I.P."
                        + "|Paraguayan tax identification number|Numero Unico de Identificacao Tributaria (NUIT)|N.I.E.");
        add(Use.IDENTIFIER, "vat", "V.A.T. Number");
        add(
                Use.IDENTIFIER,
                "registration",
                "Registration Number|Registration ID|Company Number|UK Company Number|Business Registration Number"
                        + "|Business Registration Document #|Business Number|Commercial Registry Number|C.R. No."
                        + "|Folio Mercantil No.|Matricula Mercantil No|Enterprise Number|Certificate of Incorporation Number"
                        + "|Public Registration Number|Central Registration System Number|Chamber of Commerce Number"
                        + "|Istanbul Chamber of Comm. No.|Dubai Chamber of Commerce Membership No.|Registered Charity No."
                        + "|Branch Unit Number|Economic Register Number (CBLS)|Vessel Registration Identification");
        add(Use.IDENTIFIER, "trade_license", "Trade License No.|License");
        add(Use.IDENTIFIER, "residency_number", "Residency Number");
        add(Use.IDENTIFIER, "permit_number", "Permit Number");
        add(Use.IDENTIFIER, "uscc", "Unified Social Credit Code (USCC)|United Social Credit Code Certificate (USCCC)");
        add(Use.IDENTIFIER, "lei", "Legal Entity Number");
        add(Use.IDENTIFIER, "duns", "D-U-N-S Number");
        add(Use.IDENTIFIER, "swift", "SWIFT/BIC");
        add(Use.IDENTIFIER, "bik", "BIK (RU)");
        add(Use.IDENTIFIER, "isin", "ISIN");
        add(Use.IDENTIFIER, "ticker", "Equity Ticker");
        add(Use.IDENTIFIER, "imo", "Vessel Registration Identification IMO|Identification Number IMO");
        add(Use.IDENTIFIER, "imo_company", "Company Number IMO");
        add(Use.IDENTIFIER, "mmsi", "MMSI");
        add(Use.IDENTIFIER, "drivers_license", "Driver's License No.");
        add(Use.IDENTIFIER, "birth_certificate", "Birth Certificate Number");
        add(Use.IDENTIFIER, "tail_number", "Aircraft Tail Number");
        add(Use.IDENTIFIER, "previous_tail_number", "Previous Aircraft Tail Number");
        add(
                Use.IDENTIFIER,
                "serial_number",
                "Aircraft Manufacturer's Serial Number (MSN)|Aircraft Serial Identification"
                        + "|Aircraft Construction Number (also called L/N or S/N or F/N)");
        add(Use.IDENTIFIER, "icao_code", "Aircraft Mode S Transponder Code");
        add(Use.IDENTIFIER, "identification_number", "Identification Number");
        add(Use.IDENTIFIER, "government_gazette_number", "Government Gazette Number");
        add(Use.IDENTIFIER, "chinese_commercial_code", "Chinese Commercial Code");
        add(Use.FACT, "incorporationDate", "Organization Established Date");
        add(Use.FACT, "sector", "Organization Type:");
        add(Use.FACT, "classification", "Target Type");
        add(Use.FACT, "phone", "Phone Number|Telephone No.|Telephone:|Telephone|PHONE|Phone No.");
        add(Use.FACT, "fax", "Fax:|Fax|FAX|Fax No.");
        add(Use.FACT, "email", "Email Address");
        add(Use.FACT, "website", "Website:|Website");
        add(Use.FACT, "model", "Aircraft Model");
        add(Use.FACT, "operator", "Aircraft Operator");
        add(Use.FACT, "buildDate", "Aircraft Manufacture Date|Vessel Year of Build");
        add(Use.FACT, "type", "Other Vessel Type");
        add(Use.FACT, "callSign", "Other Vessel Call Sign");
        add(Use.FACT, "ethnicity", "Tribe:|ethnicity");
        add(Use.FACT, "profession", "Occupation:");
        add(Use.POSITION, "position", "Position:|Title|Rank");
        add(Use.COUNTRY, "pastFlags", "Former Vessel Flag|Former Vessel Flag:");
        add(Use.COUNTRY, "flag", "Other Vessel Flag|Vessel Flag");
        add(Use.COUNTRY, "jurisdiction", "Nationality of Registration|Registration Country");
        add(Use.COUNTRY, "nationality", "nationality|Nationality|nationality:");
        add(Use.COUNTRY, "citizenship", "citizen|Citizen|citizenship");
        add(
                Use.PROVISION,
                "provisions",
                "Secondary sanctions risk:|Additional Sanctions Information -|Transactions Prohibited For|Executive Order"
                        + "|CAATSA Section|PEESA Information:|IFCA Determination -|Listing Date|Effective Date"
                        + "|For more information on directives,|for more information on directives,");
        BY_FIRST_WORD
                .values()
                .forEach(labels -> labels.sort(
                        Comparator.comparingInt((Label label) -> label.prefix().length())
                                .reversed()));
    }

    private OfacLabels() {}

    /** The longest label that opens a part; null where none does. */
    static @Nullable Label of(String part) {
        for (Label label : BY_FIRST_WORD.getOrDefault(firstWord(part), List.of())) {
            int end = label.prefix().length();
            if (part.startsWith(label.prefix()) && part.length() > end && part.charAt(end) == ' ') {
                return label;
            }
        }
        return null;
    }

    private static void add(Use use, String target, String prefixes) {
        for (String prefix : Pieces.of(prefixes, "|")) {
            BY_FIRST_WORD
                    .computeIfAbsent(firstWord(prefix), word -> new ArrayList<>(2))
                    .add(new Label(prefix, use, target));
        }
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }
}
