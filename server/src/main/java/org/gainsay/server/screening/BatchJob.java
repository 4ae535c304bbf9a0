package org.gainsay.server.screening;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.jobs.Job;
import org.gainsay.server.jobs.JobFolder;
import org.gainsay.server.jobs.Jobs;
import tools.jackson.databind.JsonNode;

/**
 * A batch that goes on without whoever sent it. Its body is kept until it is done, its answers as long as the job; taken up again it goes
 * on after the last whole line of them.
 */
final class BatchJob {
    static final String KIND = "screening-batch";

    private static final String BODY = "body";
    private static final String TYPE = "media_type";
    private static final String LINES = "lines";
    private static final String STEP = "screening";
    private static final int TOLD_EVERY = 500;

    private BatchJob() {}

    /**
     * Takes the body, and starts.
     *
     * @param given how shall be screened; what is wrong with it, or with the body's header, is refused at once
     */
    static Job start(Context context, Parameters given, Desk desk, Jobs jobs, String by) throws IOException {
        Asked.of(given, desk);
        JobFolder folder = jobs.prepare();
        boolean taken = false;
        try {
            take(context, folder.file(BODY));
            String type = Bodies.mediaType(context);
            long lines = count(folder.file(BODY), type, desk);
            Map<String, String> parameters = new TreeMap<>(given.all());
            parameters.put(TYPE, type);
            parameters.put(LINES, Long.toString(lines));
            taken = true;
            return jobs.start(folder, KIND, lines + (lines == 1 ? " line" : " lines"), by, parameters);
        } finally {
            if (!taken) {
                folder.delete();
            }
        }
    }

    private static void take(Context context, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            InputStream body = Bodies.stream(context);
            byte[] buffer = new byte[1 << 16];
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Refusal(Problem.TOO_SLOW, "the body ended before its end, or nothing came for too long");
        }
    }

    private static long count(Path body, String type, Desk desk) throws IOException {
        long count = 0;
        try (InputStream bytes = Files.newInputStream(body)) {
            for (Iterator<BatchLine> lines = BatchLines.of(type, bytes, desk.today()); lines.hasNext(); lines.next()) {
                count++;
            }
        }
        return count;
    }

    /** Screens what has no answer yet. */
    static JsonNode run(Desk desk, Job job) {
        Path body = job.file(BODY);
        long total = Long.parseLong(job.parameter(LINES));
        try (AnswerFile answers = AnswerFile.open(job.file(Job.RESULT))) {
            // Without a body all was answered before.
            if (Files.exists(body)) {
                try (InputStream bytes = Files.newInputStream(body)) {
                    screen(desk, job, BatchLines.of(job.parameter(TYPE), bytes, desk.today()), answers, total);
                }
                Files.deleteIfExists(body);
            }
            return Json.object().put("lines", answers.lines()).put("with_match", answers.withMatch());
        } catch (IOException e) {
            throw new UncheckedIOException("the answers cannot be written; check disk and permissions of the home", e);
        }
    }

    private static void screen(Desk desk, Job job, Iterator<BatchLine> lines, AnswerFile answers, long total) {
        for (long answered = answers.lines(); answered > 0 && lines.hasNext(); answered--) {
            lines.next();
        }
        job.at(STEP, answers.lines(), total);
        Asked asked = Asked.of(Parameters.of(job.parameters()), desk);
        new Batch(asked, desk, job.by(), line -> {
                    answers.add(line);
                    if (answers.lines() % TOLD_EVERY == 0) {
                        job.tell(STEP, answers.lines(), total);
                    }
                })
                .run(new Wanted(lines, job));
        job.tell(STEP, answers.lines(), total);
    }

    /** Lines, until the job shall end: those that were read are answered first. */
    private record Wanted(Iterator<BatchLine> lines, Job job) implements Iterator<BatchLine> {
        @Override
        public boolean hasNext() {
            job.requireWanted();
            return lines.hasNext();
        }

        @Override
        public BatchLine next() {
            return lines.next();
        }
    }
}
