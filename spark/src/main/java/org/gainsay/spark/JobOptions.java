package org.gainsay.spark;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every job is told. */
final class JobOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders or patterns that Hadoop can open: customers.csv, hdfs://…, s3a://bucket/2026/*.parquet.")
    private List<String> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder of the result, which must not be there; rows that could not be used lie in DIR/failed.")
    private String out = "";

    List<String> inputs() {
        return inputs;
    }

    String out() {
        return out;
    }
}
