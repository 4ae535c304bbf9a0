/**
 * Hits and claims that people work through: the queue, what they decide, and what an examiner is given. Start at
 * {@link org.gainsay.desk.cases.Cases}.
 */
@NullMarked
package org.gainsay.desk.cases;

import org.jspecify.annotations.NullMarked;
