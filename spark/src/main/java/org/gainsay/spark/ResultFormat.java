package org.gainsay.spark;

/** How a result is written; called as it is on the command line. */
enum ResultFormat {
    jsonl,
    parquet,
    ledger
}
