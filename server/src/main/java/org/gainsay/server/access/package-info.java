/**
 * Who may use the server: users with roles, sessions of browsers, keys of programs, and how often each may ask. Start at
 * {@link org.gainsay.server.access.Gate}, through which every request goes.
 */
@NullMarked
package org.gainsay.server.access;

import org.jspecify.annotations.NullMarked;
