/**
 * Fetches single files by HTTP, from servers that nobody vouches for. Start at {@link org.gainsay.web.Web}: it asks (through
 * {@code Exchange}, which follows redirects), receives within {@link org.gainsay.web.Limits}, and goes on where a connection was
 * cut; {@link org.gainsay.web.Hosts} says which machines may be asked.
 */
@NullMarked
package org.gainsay.web;

import org.jspecify.annotations.NullMarked;
