package org.gainsay.read.events;

/**
 * What is traded or used.
 *
 * @param first index of its first word, adjectives included
 * @param last index of its last word
 * @param family what it can be the same as: {@code drone}, {@code missile}; {@code general} for any arms, {@code goods} and
 *     {@code kit} for things that are arms only in context
 * @param register category of the UN Register of Conventional Arms, or {@code -}
 * @param militaryList number in the EU Common Military List, or {@code -}
 */
record ArmsItem(int first, int last, String family, String register, String militaryList) {
    static final String GENERAL = "general";
    static final String GOODS = "goods";

    /** Goods that armies and others use: launchers, boats, trucks. */
    static final String KIT = "kit";

    boolean isArms() {
        return !family.equals(GOODS) && !isKit();
    }

    boolean isKit() {
        return family.equals(KIT);
    }
}
