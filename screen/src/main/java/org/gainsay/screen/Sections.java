package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.Iterator;

/**
 * The sections of an index, taken one after the other. What every search looks into all the time is copied out of the
 * mapped file: arrays are read, and the code that reads them compiled, in a fraction of the time. Not thread-safe.
 */
final class Sections {
    private final Iterator<ByteBuffer> sections;

    Sections(Iterator<ByteBuffer> sections) {
        this.sections = sections;
    }

    /** The next section where it lies. */
    ByteBuffer mapped() {
        return sections.next();
    }

    byte[] bytes() {
        ByteBuffer section = sections.next();
        byte[] bytes = new byte[section.remaining()];
        section.get(section.position(), bytes);
        return bytes;
    }

    int[] ints() {
        ByteBuffer section = sections.next();
        int[] ints = new int[section.remaining() / Integer.BYTES];
        section.asIntBuffer().get(ints);
        return ints;
    }

    double[] doubles() {
        ByteBuffer section = sections.next();
        double[] doubles = new double[section.remaining() / Double.BYTES];
        section.asDoubleBuffer().get(doubles);
        return doubles;
    }
}
