package org.gainsay.cli;

import java.util.Arrays;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** What labelled cases are counted by: all, the kind of what they name, the script of their names. */
enum CaseGroup {
    ALL(By.all, "all"),
    PERSON(By.kind, "person"),
    ORGANISATION(By.kind, "organisation"),
    VESSEL(By.kind, "vessel"),
    KIND_NOT_SAID(By.kind, "kind not said"),
    LATIN(By.script, "Latin"),
    CYRILLIC(By.script, "Cyrillic"),
    ARABIC(By.script, "Arabic"),
    HAN(By.script, "Han"),
    HANGUL(By.script, "Hangul"),
    OTHER_SCRIPT(By.script, "other script");

    enum By {
        all,
        kind,
        script
    }

    private final By by;
    private final String label;

    CaseGroup(By by, String label) {
        this.by = by;
        this.label = label;
    }

    By by() {
        return by;
    }

    String label() {
        return label;
    }

    /** Aircraft count as vessels, and what may be a person or a body as not said. */
    static CaseGroup ofKind(@Nullable Schema schema) {
        return switch (schema) {
            case PERSON -> PERSON;
            case VESSEL, AIRPLANE -> VESSEL;
            case ORGANIZATION, COMPANY, PUBLIC_BODY -> ORGANISATION;
            case null, default -> KIND_NOT_SAID;
        };
    }

    /** The first script other than Latin that a letter of the names has, since it is what makes them hard; else Latin. */
    static CaseGroup ofScript(String... names) {
        return Arrays.stream(names)
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(CaseGroup::ofLetter)
                .filter(script -> script != LATIN)
                .findFirst()
                .orElse(LATIN);
    }

    private static CaseGroup ofLetter(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            default -> OTHER_SCRIPT;
        };
    }
}
