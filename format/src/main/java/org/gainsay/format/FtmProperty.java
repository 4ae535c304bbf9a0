package org.gainsay.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Schema;

/** Which properties FollowTheMoney (4.11) has for parties, ships and aircraft, and of what type each is. Only those that a list may fill. */
final class FtmProperty {
    private static final Map<FtmType, String> ALL = Map.of(
            FtmType.NAME, "name alias weakAlias previousName",
            FtmType.ADDRESS, "address",
            FtmType.URL, "sourceUrl wikipediaUrl",
            FtmType.STRING, "keywords program publisher",
            FtmType.TEXT, "description notes summary",
            FtmType.COUNTRY, "country",
            FtmType.DATE, "createdAt modifiedAt retrievedAt",
            FtmType.IDENTIFIER, "registrationNumber programId");

    private static final Map<FtmType, String> LEGAL_ENTITY = Map.of(
            FtmType.NAME, "abbreviation",
            FtmType.URL, "website",
            FtmType.STRING, "classification legalForm sector status",
            FtmType.COUNTRY, "jurisdiction mainCountry",
            FtmType.DATE, "incorporationDate dissolutionDate",
            FtmType.EMAIL, "email",
            FtmType.IDENTIFIER, "idNumber taxNumber vatCode dunsCode okpoCode licenseNumber",
            FtmType.BIC, "swiftBic",
            FtmType.LEI, "leiCode");

    private static final Map<FtmType, String> PERSON = Map.of(
            FtmType.STRING,
            "appearance birthPlace education ethnicity eyeColor fatherName firstName hairColor lastName middleName motherName "
                    + "nameSuffix political position profession religion secondName title",
            FtmType.TEXT,
            "biography",
            FtmType.COUNTRY,
            "birthCountry citizenship nationality",
            FtmType.DATE,
            "birthDate deathDate",
            FtmType.GENDER,
            "gender",
            FtmType.NUMBER,
            "height weight",
            FtmType.IDENTIFIER,
            "passportNumber");

    private static final Map<FtmType, String> ORGANIZATION = Map.of(FtmType.IMO, "imoNumber");

    private static final Map<FtmType, String> COMPANY = Map.of(FtmType.IDENTIFIER, "kppCode bikCode ticker");

    private static final Map<FtmType, String> VESSEL = Map.of(
            FtmType.STRING, "model registrationPort type pastTypes",
            FtmType.COUNTRY, "flag pastFlags",
            FtmType.DATE, "buildDate deregistrationDate nameChangeDate registrationDate",
            FtmType.NUMBER, "deadweightTonnage grossRegisteredTonnage tonnage",
            FtmType.IDENTIFIER, "callSign mmsi",
            FtmType.IMO, "imoNumber");

    private static final Map<FtmType, String> AIRPLANE = Map.of(
            FtmType.STRING, "manufacturer model type",
            FtmType.DATE, "buildDate deregistrationDate registrationDate",
            FtmType.IDENTIFIER, "icaoCode serialNumber");

    private static final Map<Schema, Map<String, FtmType>> TYPES = Map.of(
            Schema.PERSON, types(ALL, LEGAL_ENTITY, PERSON),
            Schema.ORGANIZATION, types(ALL, LEGAL_ENTITY, ORGANIZATION),
            Schema.COMPANY, types(ALL, LEGAL_ENTITY, ORGANIZATION, COMPANY),
            Schema.PUBLIC_BODY, types(ALL, LEGAL_ENTITY, ORGANIZATION),
            Schema.LEGAL_ENTITY, types(ALL, LEGAL_ENTITY),
            Schema.VESSEL, types(ALL, VESSEL),
            Schema.AIRPLANE, types(ALL, AIRPLANE));

    /** Where a value may stand instead, with less said of it. */
    private static final Map<String, List<String>> WIDER = Map.of(
            "flag", List.of("country"),
            "jurisdiction", List.of("country"),
            "nationality", List.of("country"),
            "citizenship", List.of("nationality", "country"));

    private static final Set<String> NUMBERS = Set.of(
            "passportNumber",
            "taxNumber",
            "registrationNumber",
            "imoNumber",
            "mmsi",
            "swiftBic",
            "leiCode",
            "idNumber",
            "serialNumber",
            "icaoCode");

    private FtmProperty() {}

    /** Where a value stands in the export, and how it is written there. */
    record Place(String property, String value) {}

    /** The property itself or a wider one, if the schema has it and its type takes the value; else empty. */
    static Optional<Place> place(Schema schema, String property, String value) {
        Map<String, FtmType> types = TYPES.getOrDefault(schema, Map.of());
        List<String> wider = NUMBERS.contains(property)
                ? List.of("idNumber", "registrationNumber")
                : WIDER.getOrDefault(property, List.of());
        Optional<Place> place = place(types, property, value);
        for (int i = 0; place.isEmpty() && i < wider.size(); i++) {
            place = place(types, wider.get(i), value);
        }
        return place;
    }

    private static Optional<Place> place(Map<String, FtmType> types, String property, String value) {
        FtmType type = types.get(property);
        return type == null ? Optional.empty() : type.clean(value).map(clean -> new Place(property, clean));
    }

    @SafeVarargs
    private static Map<String, FtmType> types(Map<FtmType, String>... groups) {
        Map<String, FtmType> types = new HashMap<>();
        for (Map<FtmType, String> group : groups) {
            group.forEach((type, names) -> List.of(names.split(" ", -1)).forEach(name -> types.put(name, type)));
        }
        return Map.copyOf(types);
    }
}
