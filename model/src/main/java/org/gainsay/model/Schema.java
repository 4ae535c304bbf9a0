package org.gainsay.model;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing an entity or a listing is, in FollowTheMoney's terms, with three of our own at the end. */
public enum Schema {
    PERSON("Person"),
    ORGANIZATION("Organization"),
    COMPANY("Company"),
    PUBLIC_BODY("PublicBody"),
    VESSEL("Vessel"),
    AIRPLANE("Airplane"),
    /** A person or an organisation, where the source does not say which. */
    LEGAL_ENTITY("LegalEntity"),
    COUNTRY("Country"),
    PLACE("Place"),
    GROUP("Group");

    private final String label;

    Schema(String label) {
        this.label = label;
    }

    /** The name used in JSON and on the command line. */
    public String label() {
        return label;
    }

    /** The schema of that label, whatever its case; empty where there is none. */
    public static Optional<Schema> of(String label) {
        return Arrays.stream(values())
                .filter(schema -> schema.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** True for everything that is registered or founded rather than born, built or mapped. */
    public boolean isOrganization() {
        return this == ORGANIZATION || this == COMPANY || this == PUBLIC_BODY;
    }
}
