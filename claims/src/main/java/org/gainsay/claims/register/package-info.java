/**
 * Claims of arms transfers as a register in the columns of SIPRI's, with who says so beside each value that is disputed. Start at
 * {@link org.gainsay.claims.register.TransferRegister}.
 */
@NullMarked
package org.gainsay.claims.register;

import org.jspecify.annotations.NullMarked;
