package org.gainsay.model;

import java.time.LocalDate;

/**
 * A date of birth with what is not known about it.
 *
 * @param earliest first day that it can be
 * @param latest last day that it can be
 * @param text as the list has it
 */
public record BirthDate(LocalDate earliest, LocalDate latest, Precision precision, String text) {}
