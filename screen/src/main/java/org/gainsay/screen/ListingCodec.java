package org.gainsay.screen;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** A listing as bytes and back, whole. A field that is empty takes one bit of a mask at the beginning. */
@SuppressWarnings("EnumOrdinal") // the codes of an index of one version
final class ListingCodec {
    private static final Schema[] SCHEMAS = Schema.values();
    private static final NameKind[] NAME_KINDS = NameKind.values();
    private static final NamePartKind[] PART_KINDS = NamePartKind.values();
    private static final Precision[] PRECISIONS = Precision.values();

    private ListingCodec() {}

    static void write(Listing listing, ByteWriter out) {
        Writer fields = new Writer();
        fields.add(listing.names(), ListingCodec::name);
        fields.add(listing.birthDates(), ListingCodec::birthDate);
        fields.add(listing.birthPlaces(), ByteWriter::text);
        fields.add(listing.countries(), ByteWriter::text);
        fields.add(listing.identifiers(), ListingCodec::identifier);
        fields.add(listing.addresses(), ListingCodec::address);
        fields.add(listing.positions(), ByteWriter::text);
        fields.add(listing.programs(), ByteWriter::text);
        fields.add(list(listing.listed()), ListingCodec::date);
        fields.add(list(listing.changed()), ListingCodec::date);
        fields.add(listing.reasons(), ByteWriter::text);
        fields.add(listing.links(), ListingCodec::link);
        fields.add(listing.remarks(), ByteWriter::text);
        fields.add(listing.facts(), ListingCodec::fact);
        out.text(listing.entry());
        out.int8(listing.schema().ordinal());
        fields.writeTo(out);
    }

    static Listing read(String source, ByteReader in) {
        String entry = in.text();
        Schema schema = SCHEMAS[in.int8()];
        Reader fields = new Reader(in);
        return new Listing(
                source,
                entry,
                schema,
                fields.next(ListingCodec::name),
                fields.next(ListingCodec::birthDate),
                fields.next(ByteReader::text),
                fields.next(ByteReader::text),
                fields.next(ListingCodec::identifier),
                fields.next(ListingCodec::address),
                fields.next(ByteReader::text),
                fields.next(ByteReader::text),
                orNull(fields.next(ListingCodec::date)),
                orNull(fields.next(ListingCodec::date)),
                fields.next(ByteReader::text),
                fields.next(ListingCodec::link),
                fields.next(ByteReader::text),
                fields.next(ListingCodec::fact));
    }

    private static void name(ByteWriter out, Name name) {
        out.text(name.full());
        boolean plain = name.script() == null
                && name.language() == null
                && name.quality() == null
                && name.parts().isEmpty();
        out.int8(2 * name.kind().ordinal() + (plain ? 0 : 1));
        if (!plain) {
            out.text(name.script());
            out.text(name.language());
            out.text(name.quality());
            out.all(name.parts(), (to, part) -> {
                to.int8(part.kind().ordinal());
                to.text(part.text());
            });
        }
    }

    private static Name name(ByteReader in) {
        String full = in.text();
        int kind = in.int8();
        if ((kind & 1) == 0) {
            return new Name(full, NAME_KINDS[kind / 2], null, null, null, List.of());
        }
        return new Name(
                full,
                NAME_KINDS[kind / 2],
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.all(from -> new NamePart(PART_KINDS[from.int8()], from.text())));
    }

    private static void birthDate(ByteWriter out, BirthDate date) {
        date(out, date.earliest());
        date(out, date.latest());
        out.int8(date.precision().ordinal());
        out.text(date.text());
    }

    private static BirthDate birthDate(ByteReader in) {
        return new BirthDate(date(in), date(in), PRECISIONS[in.int8()], in.text());
    }

    private static void identifier(ByteWriter out, Identifier identifier) {
        out.text(identifier.kind());
        out.text(identifier.value());
        out.text(identifier.issuer());
        out.text(identifier.note());
    }

    private static Identifier identifier(ByteReader in) {
        return new Identifier(in.text(), in.text(), in.textOrNull(), in.textOrNull());
    }

    private static void address(ByteWriter out, Address address) {
        out.text(address.full());
        out.text(address.street());
        out.text(address.city());
        out.text(address.region());
        out.text(address.postalCode());
        out.text(address.country());
        out.text(address.note());
    }

    private static Address address(ByteReader in) {
        return new Address(
                in.text(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull());
    }

    private static void link(ByteWriter out, ListingLink link) {
        out.text(link.kind());
        out.text(link.name());
        out.text(link.entry());
    }

    private static ListingLink link(ByteReader in) {
        return new ListingLink(in.text(), in.text(), in.textOrNull());
    }

    private static void fact(ByteWriter out, Fact fact) {
        out.text(fact.property());
        out.text(fact.value());
    }

    private static Fact fact(ByteReader in) {
        return new Fact(in.text(), in.text());
    }

    private static void date(ByteWriter out, LocalDate date) {
        out.varint(date.getYear());
        out.int8(date.getMonthValue());
        out.int8(date.getDayOfMonth());
    }

    private static LocalDate date(ByteReader in) {
        return LocalDate.of(in.varint(), in.int8(), in.int8());
    }

    private static List<LocalDate> list(@Nullable LocalDate date) {
        return date == null ? List.of() : List.of(date);
    }

    private static @Nullable LocalDate orNull(List<LocalDate> dates) {
        return dates.isEmpty() ? null : dates.getFirst();
    }

    /** Fields in their order, of which the empty ones are only counted. */
    private static final class Writer {
        private final ByteWriter bytes = new ByteWriter();
        private int mask;
        private int field;

        private <T> void add(Collection<T> values, BiConsumer<ByteWriter, T> write) {
            if (!values.isEmpty()) {
                mask |= 1 << field;
                bytes.all(values, write);
            }
            field++;
        }

        private void writeTo(ByteWriter out) {
            out.varint(mask);
            out.raw(java.util.Arrays.copyOf(bytes.buffer().array(), bytes.size()));
        }
    }

    private static final class Reader {
        private final ByteReader in;
        private final int mask;
        private int field;

        private Reader(ByteReader in) {
            this.in = in;
            this.mask = in.varint();
        }

        private <T> List<T> next(Function<ByteReader, T> read) {
            boolean present = (mask >> field++ & 1) == 1;
            return present ? in.all(read) : List.of();
        }
    }
}
