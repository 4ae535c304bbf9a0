/** What was done, and whether the record of it is whole. Start at {@link org.gainsay.server.audit.AuditRoutes}. */
@NullMarked
package org.gainsay.server.audit;

import org.jspecify.annotations.NullMarked;
