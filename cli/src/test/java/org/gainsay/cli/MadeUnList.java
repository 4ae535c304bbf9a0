package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of the UN's form with a few entries, small enough to be loaded by every test. */
final class MadeUnList {
    private MadeUnList() {}

    /** A list in a new file: the shipper of that address, and two people of much the same name. */
    static Path in(Path file, String address) throws IOException {
        return Files.writeString(
                file,
                "<CONSOLIDATED_LIST dateGenerated='2025-12-01'><INDIVIDUALS>"
                        + person("XXi.001", "Albert", "Nowhere", "2014-01-02", "2020-05-06")
                        + person("XXi.002", "Alberto", "Nowhere", "2016-03-04", "")
                        + "</INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>Farthest Shipping Company</FIRST_NAME>"
                        + "<REFERENCE_NUMBER>XXe.003</REFERENCE_NUMBER><UN_LIST_TYPE>Made</UN_LIST_TYPE>"
                        + "<LISTED_ON>2014-01-02</LISTED_ON><ENTITY_ADDRESS><CITY>" + address
                        + "</CITY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>");
    }

    private static String person(String reference, String first, String second, String listed, String changed) {
        String updated = changed.isEmpty() ? "" : "<LAST_DAY_UPDATED><VALUE>" + changed + "</VALUE></LAST_DAY_UPDATED>";
        return "<INDIVIDUAL><FIRST_NAME>" + first + "</FIRST_NAME><SECOND_NAME>" + second
                + "</SECOND_NAME><REFERENCE_NUMBER>" + reference
                + "</REFERENCE_NUMBER><UN_LIST_TYPE>Made</UN_LIST_TYPE>"
                + "<LISTED_ON>" + listed + "</LISTED_ON>" + updated
                + "<INDIVIDUAL_DATE_OF_BIRTH><DATE>1962-11-23</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>";
    }
}
