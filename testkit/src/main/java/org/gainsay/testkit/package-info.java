/** Contract tests that every store and every index must pass, and finders of test data. */
@NullMarked
package org.gainsay.testkit;

import org.jspecify.annotations.NullMarked;
