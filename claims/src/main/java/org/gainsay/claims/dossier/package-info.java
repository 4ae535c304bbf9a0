/**
 * Everything on one party: what it says, what is said of it, what it is accused of. Start at {@link org.gainsay.claims.dossier.Dossier};
 * {@link org.gainsay.claims.dossier.Subject} is whom it is about.
 */
@NullMarked
package org.gainsay.claims.dossier;

import org.jspecify.annotations.NullMarked;
