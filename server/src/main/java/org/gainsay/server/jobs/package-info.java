/** Work that takes longer than a request: started, watched, ended early. Start at {@link org.gainsay.server.jobs.Jobs}. */
@NullMarked
package org.gainsay.server.jobs;

import org.jspecify.annotations.NullMarked;
