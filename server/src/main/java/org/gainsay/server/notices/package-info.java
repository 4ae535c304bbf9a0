/**
 * What happened, and who was told of it: notices, messages, rules and the feed. Start at {@link
 * org.gainsay.server.notices.NoticeRoutes}.
 */
@NullMarked
package org.gainsay.server.notices;

import org.jspecify.annotations.NullMarked;
