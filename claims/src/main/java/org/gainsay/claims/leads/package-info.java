/**
 * What is only inferred from claims and lists together, and never changes a claim. Start at {@link org.gainsay.claims.leads.UnnamedTarget}.
 */
@NullMarked
package org.gainsay.claims.leads;

import org.jspecify.annotations.NullMarked;
