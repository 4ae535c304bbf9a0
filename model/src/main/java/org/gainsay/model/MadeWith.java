package org.gainsay.model;

import java.util.List;

/** The versions on which a reading depends. */
public record MadeWith(String program, String model, String rules, List<ListEdition> lists) {
    public MadeWith {
        lists = List.copyOf(lists);
    }
}
