/**
 * What people have corrected in readings, and the readings with it. The original stays as it was read; start at
 * {@link org.gainsay.desk.corrections.Corrections}.
 */
@NullMarked
package org.gainsay.desk.corrections;

import org.jspecify.annotations.NullMarked;
