/**
 * What {@code gainsay doctor} looks at. Start at {@link org.gainsay.cli.doctor.Doctor}; each check is a class of its own, changes nothing, and gives
 * its findings in order.
 */
@NullMarked
package org.gainsay.cli.doctor;

import org.jspecify.annotations.NullMarked;
