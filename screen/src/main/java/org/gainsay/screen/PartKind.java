package org.gainsay.screen;

/** What a part of a name is, and with that what it weighs, what it costs when something else stands there, and when it lacks. */
enum PartKind {
    NAME(Calibration.NAME, 1, Calibration.NAME_MISSING),
    PATRONYMIC(Calibration.PATRONYMIC, Calibration.PATRONYMIC_EXCHANGED, Calibration.PATRONYMIC_MISSING),
    INITIAL(Calibration.INITIAL, Calibration.INITIAL_EXCHANGED, Calibration.INITIAL_MISSING),
    NUMBER(Calibration.NUMBER, 0, 0),
    PLACE(Calibration.PLACE, Calibration.PLACE_EXCHANGED, Calibration.PLACE_MISSING),
    ACTIVITY(Calibration.ACTIVITY, Calibration.ACTIVITY_EXCHANGED, Calibration.ACTIVITY_MISSING),
    TITLE(0, 0, 0),
    PARTICLE(0, 0, 0),
    FORM(0, 0, 0);

    final double weight;
    final double exchanged;
    final double missing;

    PartKind(double weight, double exchanged, double missing) {
        this.weight = weight;
        this.exchanged = exchanged;
        this.missing = missing;
    }

    /** True for what may be left out without a word: titles, particles, legal forms. */
    boolean isLight() {
        return this == TITLE || this == PARTICLE || this == FORM;
    }
}
