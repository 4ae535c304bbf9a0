/**
 * Which lists a home has installed, each with every version that it had. Start at
 * {@link org.gainsay.lists.installed.InstalledLists}, which is the file {@code lists/installed.json} of a home; the
 * lists' own files lie in the home's store by their hash.
 */
@NullMarked
package org.gainsay.lists.installed;

import org.jspecify.annotations.NullMarked;
