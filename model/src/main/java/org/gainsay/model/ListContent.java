package org.gainsay.model;

import java.util.List;

/** A list as it was read: which publication, and its entries in the file's order. */
public record ListContent(ListEdition edition, List<Listing> listings) {
    public ListContent {
        listings = List.copyOf(listings);
    }
}
