package org.gainsay.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;

/**
 * The folder of a result. While the job runs it is called {@code OUT.unfinished}; only when all of it is there it gets its name, and
 * last of all the empty file {@code _SUCCESS}, since on an object store a folder is renamed file by file. A job that was killed finds the parts that
 * it had finished.
 */
final class OutFolder {
    static final String LINES = ".jsonl";

    /** What was done: inputs, lists, options. Hadoop passes over what begins like that. */
    static final String JOB = "_job.json";

    private final FileSystem files;
    private final Path out;
    private final Path aside;

    private OutFolder(FileSystem files, Path out, Path aside) {
        this.files = files;
        this.out = out;
        this.aside = aside;
    }

    /**
     * Makes it, or goes on with what an earlier try of the same job left.
     *
     * @param job all that the result depends on
     * @throws InputException where the result is there already, or something else is
     */
    static OutFolder open(String out, JsonNode job, Configuration hadoop) {
        try {
            Path path = new Path(out);
            FileSystem files = path.getFileSystem(hadoop);
            files.setWriteChecksum(false);
            OutFolder folder = new OutFolder(files, path, path.suffix(".unfinished"));
            folder.begin(out, Json.line(job));
            return folder;
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(
                    "--out " + out + ": cannot be written (" + e + "); check the address and its permissions", e);
        }
    }

    private void begin(String named, String job) throws IOException {
        if (files.exists(out)) {
            throw new InputException("--out " + named + ": is there already; name another folder, or remove it");
        }
        Path description = new Path(aside, JOB);
        if (files.exists(description)) {
            if (!read(description).equals(job)) {
                throw new InputException(
                        "--out " + named + ": " + aside.getName()
                                + " holds parts of another job, or of other files, lists or options; remove it, or name another folder");
            }
        } else if (files.exists(aside)) {
            throw new InputException(
                    "--out " + named + ": " + aside.getName() + " is in the way; remove it, or name another folder");
        } else {
            files.mkdirs(aside);
            Path writing = new Path(aside, "." + JOB);
            try (OutputStream bytes = files.create(writing)) {
                bytes.write(job.getBytes(StandardCharsets.UTF_8));
            }
            files.rename(writing, description);
        }
    }

    private String read(Path file) throws IOException {
        try (InputStream bytes = files.open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where parts are written. */
    String address() {
        return aside.toString();
    }

    /** The names of the parts that are there, in order, without endings. */
    List<String> finished() {
        List<String> parts = new ArrayList<>();
        try {
            for (FileStatus file : files.listStatus(aside)) {
                String name = file.getPath().getName();
                if (name.startsWith("part-") && name.endsWith(LINES)) {
                    parts.add(name.substring(0, name.length() - LINES.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(parts);
        return parts;
    }

    /** Where a table may be written before {@link #replaceLines} takes it; whatever an earlier try left of one goes. */
    String tableAddress() {
        try {
            for (FileStatus file : files.listStatus(aside)) {
                if (file.getPath().getName().endsWith(".parquet")) {
                    files.delete(file.getPath(), false);
                }
            }
            files.delete(table(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table().toString();
    }

    private Path table() {
        return new Path(aside, "_table");
    }

    /** Puts the files of a table in the place of the lines. */
    void replaceLines() {
        try {
            for (FileStatus file : files.listStatus(table())) {
                if (file.getPath().getName().startsWith("part-")) {
                    files.rename(file.getPath(), new Path(aside, file.getPath().getName()));
                }
            }
            for (String part : finished()) {
                files.delete(new Path(aside, part + LINES), false);
            }
            files.delete(table(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the whole result its name. Returns whether anything was left out of it, in this try or an earlier one. */
    boolean finish() {
        try {
            for (FileStatus file : files.listStatus(aside)) {
                if (file.getPath().getName().startsWith(".")) {
                    files.delete(file.getPath(), true); // of a try that was killed
                }
            }
            if (!files.rename(aside, out)) {
                throw new IOException(aside + " cannot be renamed to " + out);
            }
            files.create(new Path(out, "_SUCCESS")).close();
            return files.exists(new Path(out, Parts.FAILED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
