package org.gainsay.spark;

import org.apache.spark.Partitioner;

/** Keeps the rows of a part together, and parts that follow each other apart, so that all workers have as much to do. */
final class ByPart extends Partitioner {
    private static final long serialVersionUID = 1L;
    private static final int SPREAD = 31;

    private final int partitions;
    private final int rowsOfAPart;

    ByPart(int partitions, int rowsOfAPart) {
        this.partitions = partitions;
        this.rowsOfAPart = rowsOfAPart;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        Place.Part part = ((Place) key).part(rowsOfAPart);
        return Math.floorMod((long) SPREAD * part.file() + part.number(), partitions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByPart by && by.partitions == partitions && by.rowsOfAPart == rowsOfAPart;
    }

    @Override
    public int hashCode() {
        return SPREAD * partitions + rowsOfAPart;
    }
}
