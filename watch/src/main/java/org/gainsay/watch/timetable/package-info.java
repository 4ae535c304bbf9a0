/**
 * What is due, and when: lists that a user has fetched are kept fresh, sources are visited, portfolios screened again, people told. When each is
 * due stands in the database of the home, and of several servers one does it; the library db-scheduler sees to both.
 *
 * <p>Start at {@link org.gainsay.watch.timetable.Timetable}; {@code Plan} says what there is to be done and how often, {@code ListRefresh} does
 * it for lists, {@link org.gainsay.watch.sources.Visits} for sources.
 */
@NullMarked
package org.gainsay.watch.timetable;

import org.jspecify.annotations.NullMarked;
