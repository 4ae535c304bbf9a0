package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * OFAC's advanced XML ({@code sdn_advanced.xml}): a {@code DistinctParty} an entry, whose places, documents, relations and
 * measures stand in sections of their own, and whose every word is a number of the reference values at the beginning.
 */
final class OfacAdvancedReader {
    private static final Set<String> SECTIONS = Set.of(
            "DateOfIssue",
            "ReferenceValueSets",
            "Location",
            "IDRegDocument",
            "DistinctParty",
            "ProfileRelationship",
            "SanctionsEntry");

    private final String source;
    private final XmlEntries file;
    private final OfacReferences references = new OfacReferences();
    private final OfacPlaces places = new OfacPlaces(references);
    private final Map<String, List<XmlElement>> documents = new HashMap<>();
    private final Map<String, ListingBuilder> profiles = new HashMap<>();
    private final List<XmlElement> relations = new ArrayList<>();
    private final OfacEntries entries = new OfacEntries();
    private @Nullable LocalDate date;

    private OfacAdvancedReader(String source, XmlEntries file) {
        this.source = source;
        this.file = file;
    }

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries elements = new XmlEntries(bytes, file.label(), SECTIONS);
            OfacAdvancedReader reader = new OfacAdvancedReader(source, elements);
            reader.all(broken);
            return new Reading.Content(reader.date, reader.entries.listings());
        });
    }

    private void all(BrokenEntries broken) {
        for (XmlElement element = file.next(); element != null; element = file.next()) {
            try {
                section(element);
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
        relations.forEach(this::relation);
    }

    private void section(XmlElement element) {
        switch (element.name()) {
            case "DateOfIssue" -> date = OfacPlaces.day(element);
            case "ReferenceValueSets" -> references.add(element);
            case "Location" -> places.add(element);
            case "IDRegDocument" ->
                documents
                        .computeIfAbsent(Texts.orEmpty(element.attribute("IdentityID")), id -> new ArrayList<>(2))
                        .add(element);
            case "DistinctParty" -> party(element);
            case "ProfileRelationship" -> relations.add(element);
            default -> sanctions(element);
        }
    }

    private void party(XmlElement element) {
        List<XmlElement> own = element.all("Profile");
        String id = element.attribute("FixedRef");
        if (id == null || own.isEmpty()) {
            throw file.wrong("the entry that ends here has no FixedRef or no Profile");
        }
        ListingBuilder entry = new ListingBuilder(source, id, schema(own.getFirst()));
        OfacIdentities identities = new OfacIdentities(references, entry);
        for (XmlElement profile : own) {
            profile.all("Identity").forEach(identities::add);
        }
        if (!entry.hasName()) {
            throw file.wrong("entry " + id + ", which ends here, has no name");
        }
        entries.add(entry, file);
        String comment = element.text("Comment");
        if (comment != null) {
            entry.remark(comment);
            OfacNumbers.links(comment, entry);
        }
        OfacFeatures features = new OfacFeatures(references, places, entry);
        for (XmlElement profile : own) {
            profiles.put(Texts.orEmpty(profile.attribute("ID")), entry);
            profile.all("Feature").forEach(features::add);
            for (XmlElement identity : profile.all("Identity")) {
                documents
                        .getOrDefault(Texts.orEmpty(identity.attribute("ID")), List.of())
                        .forEach(features::document);
            }
        }
    }

    /** Of the four types of parties one is a transport, which is a vessel or an aircraft. */
    private Schema schema(XmlElement profile) {
        String subType = profile.attribute("PartySubTypeID");
        String typeId = references.attribute("PartySubType", subType, "PartyTypeID");
        String type = references.text("PartyType", typeId);
        boolean transport = references.text("PartySubType", subType).equals("Aircraft");
        if (type.equals("Individual") || (type.isEmpty() && "1".equals(typeId))) {
            return Schema.PERSON;
        }
        if (type.equals("Transport") || (type.isEmpty() && "4".equals(typeId))) {
            return transport ? Schema.AIRPLANE : Schema.VESSEL;
        }
        return Schema.ORGANIZATION;
    }

    private void sanctions(XmlElement element) {
        ListingBuilder entry = profiles.get(Texts.orEmpty(element.attribute("ProfileID")));
        if (entry == null) {
            return; // Of a party that this file leaves out.
        }
        entry.fact("authority", references.of(element, "ListID", "List"));
        for (XmlElement event : element.all("EntryEvent")) {
            List<XmlElement> days = event.all("Date");
            LocalDate day = days.isEmpty() ? null : OfacPlaces.day(days.getFirst());
            if (day != null && (entry.listed == null || day.isBefore(entry.listed))) {
                entry.listed = day;
            }
            entry.fact("legalBasis", references.of(event, "LegalBasisID", "LegalBasis"));
        }
        for (XmlElement measure : element.all("SanctionsMeasure")) {
            String type = references.of(measure, "SanctionsTypeID", "SanctionsType");
            String comment = Texts.orEmpty(measure.text("Comment"));
            if (type.isEmpty() || type.equals("Program")) {
                entry.program(comment);
            } else {
                entry.fact("provisions", Texts.join(" ", type, comment));
            }
        }
        element.all("SupportingInfo").forEach(info -> entry.fact("notes", info.text("Text")));
    }

    private void relation(XmlElement relation) {
        ListingBuilder from = profiles.get(Texts.orEmpty(relation.attribute("From-ProfileID")));
        ListingBuilder to = profiles.get(Texts.orEmpty(relation.attribute("To-ProfileID")));
        if (from != null && to != null) {
            String former = "true".equals(relation.attribute("Former")) ? "former " : "";
            String kind = OfacRemarks.kind(former + references.of(relation, "RelationTypeID", "RelationType"));
            from.link(new ListingLink(kind, to.caption(), to.entry));
        }
    }
}
