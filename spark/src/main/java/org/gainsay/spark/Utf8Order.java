package org.gainsay.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which a home's database sorts texts: by code points. */
enum Utf8Order implements Comparator<String>, Serializable {
    FIRST;

    @Override
    public int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
