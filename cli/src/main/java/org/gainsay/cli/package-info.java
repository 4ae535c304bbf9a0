/**
 * The commands. Start at {@link org.gainsay.cli.Main}; each command is one class that reads from top to bottom. Answers go to
 * standard output, everything else to standard error; the exit codes are those of the contract (0 done, 1 a match was found or a
 * ledger is not whole, 2 something handed in is wrong).
 */
@NullMarked
package org.gainsay.cli;

import org.jspecify.annotations.NullMarked;
