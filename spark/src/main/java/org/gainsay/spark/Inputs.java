package org.gainsay.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.gainsay.model.InputException;

/** Finds the files of a job on whatever file system Hadoop knows. */
final class Inputs {
    /** Files with names. */
    static final Set<Input.Kind> NAMES = EnumSet.of(Input.Kind.CSV, Input.Kind.JSON_LINES, Input.Kind.PARQUET);

    /** Files with articles. */
    static final Set<Input.Kind> ARTICLES = EnumSet.allOf(Input.Kind.class);

    private Inputs() {}

    /**
     * The files in the order of the arguments; of a folder, and of a pattern, in order of path.
     *
     * @param arguments files, folders or patterns such as {@code s3a://bucket/2026/*.csv}
     * @throws InputException where there is no such file, or one is of a kind that the job does not take
     */
    static List<Input> of(List<String> arguments, Set<Input.Kind> kinds, Configuration hadoop) {
        List<Input> inputs = new ArrayList<>();
        for (String argument : arguments) {
            try {
                Path path = new Path(argument);
                FileSystem files = path.getFileSystem(hadoop);
                FileStatus[] found = files.globStatus(path);
                if (found == null || found.length == 0) {
                    throw new FileNotFoundException(argument);
                }
                boolean single = found.length == 1 && found[0].isFile();
                for (FileStatus one : found) {
                    if (one.isFile()) {
                        add(
                                inputs,
                                one,
                                single ? argument : one.getPath().toString(),
                                one.getPath().getName(),
                                kinds);
                    } else {
                        inFolder(
                                files,
                                one,
                                found.length == 1 ? argument : one.getPath().toString(),
                                kinds,
                                inputs);
                    }
                }
            } catch (FileNotFoundException e) {
                throw new InputException(argument + ": no such file or folder; check the path", e);
            } catch (IOException | IllegalArgumentException e) {
                throw new InputException(
                        argument + ": cannot be read (" + e + "); check the address and its permissions", e);
            }
        }
        return inputs;
    }

    private static void add(List<Input> inputs, FileStatus file, String label, String below, Set<Input.Kind> kinds) {
        Input.Kind kind = Input.Kind.of(file.getPath().getName())
                .filter(kinds::contains)
                .orElseThrow(() -> new InputException(
                        label + ": by its name none of " + names(kinds) + "; rename it, or hand in another file"));
        Input last = inputs.isEmpty() ? null : inputs.getLast();
        boolean together = last != null && kind == Input.Kind.DOCUMENT && last.kind() == kind;
        int number = last == null ? 0 : last.number() + (together ? 0 : 1);
        long first = last != null && together ? last.first() + 1 : 1;
        inputs.add(new Input(
                number,
                first,
                file.getPath().toString(),
                label,
                below,
                kind,
                file.getLen(),
                file.getModificationTime()));
    }

    /** Files of other kinds, hidden ones, what lies beside an article and what an earlier job left out are passed over. */
    private static void inFolder(
            FileSystem files, FileStatus folder, String label, Set<Input.Kind> kinds, List<Input> inputs)
            throws IOException {
        List<FileStatus> found = new ArrayList<>();
        boolean result = files.exists(new Path(folder.getPath(), OutFolder.JOB));
        RemoteIterator<LocatedFileStatus> all = files.listFiles(folder.getPath(), true);
        String root = folder.getPath().toString();
        while (all.hasNext()) {
            FileStatus file = all.next();
            String below = below(file, root);
            if (below.chars().noneMatch(Character::isISOControl)
                    && !below.startsWith("_")
                    && !below.startsWith(".")
                    && !below.contains("/_")
                    && !below.contains("/.")
                    && !below.endsWith(".meta.json")
                    && !(result && (below.startsWith(Parts.FAILED) || below.startsWith(Parts.ODD)))
                    && Input.Kind.of(below).filter(kinds::contains).isPresent()) {
                found.add(file);
            }
        }
        if (found.isEmpty()) {
            throw new InputException(label + ": no " + names(kinds) + " in this folder");
        }
        found.sort(Comparator.comparing(file -> below(file, root)));
        String start = label.endsWith("/") ? label : label + "/";
        for (FileStatus file : found) {
            String below = below(file, root);
            add(inputs, file, start + below, below, kinds);
        }
    }

    private static String below(FileStatus file, String root) {
        return file.getPath().toString().substring(root.length() + 1);
    }

    private static String names(Set<Input.Kind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case CSV -> ".csv";
                    case JSON_LINES -> ".jsonl";
                    case PARQUET -> ".parquet";
                    case ARCHIVE -> ".warc";
                    case DOCUMENT -> ".txt, .html, .pdf, .xml";
                })
                .collect(Collectors.joining(", "));
    }
}
