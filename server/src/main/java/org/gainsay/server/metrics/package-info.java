/** What the server counts of itself, for Prometheus. Start at {@link org.gainsay.server.metrics.Metrics}. */
@NullMarked
package org.gainsay.server.metrics;

import org.jspecify.annotations.NullMarked;
