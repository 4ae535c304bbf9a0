package org.gainsay.read.parties;

/** How a name points to what it names. */
enum Sense {
    STATE,
    ADJECTIVE,
    PEOPLE,
    CAPITAL,
    SEAT,
    /** A government by a description: {@code the Iranian regime}. */
    GOVERNMENT,
    ORGANISATION,
    /** A ministry, an agency, an army: a noun with the state or the field it serves. */
    BODY,
    COMPANY,
    PERSON,
    PLACE,
    /** A capitalised word that may name anything; it counts only where it speaks. */
    UNCERTAIN
}
