package org.gainsay.ledger;

/**
 * One link of the chain, in the contract's words.
 *
 * @param seq place, from 1
 * @param at when it was made, as an ISO instant in UTC with milliseconds
 * @param by user or {@code local}
 * @param type what it records
 * @param bodySha256 of the body's salt followed by its canonical JSON
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash of the six fields above, as canonical JSON
 */
public record Entry(long seq, String at, String by, String type, String bodySha256, String previous, String hash) {}
