/**
 * What the ledger's entries mean for the docket: cases of hits and of claims, and what people have decided and corrected. Start at
 * {@link org.gainsay.desk.docket.HomeDocket}; {@link org.gainsay.desk.docket.CaseFile} says what each kind of entry makes of a case.
 */
@NullMarked
package org.gainsay.desk.docket;

import org.jspecify.annotations.NullMarked;
