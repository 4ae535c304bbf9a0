package org.gainsay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.format.Json;

/**
 * How many requests a second a running server answers: {@code POST /match/default} with one name each, over connections that stay
 * open. Arguments: its address on this machine, a csv file with a column {@code full_name} (rows with quotation marks are passed over), connections, seconds. The
 * first fifth of the time is for warming up. One figure a line: its name, the value, the unit. The client is plain sockets, so that the
 * processors are the server's.
 */
public final class AskedServer {
    private static final PrintStream OUT = System.out;

    private static final int FIFTHS = 5;

    private AskedServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        URI address = URI.create(arguments[0]);
        List<byte[]> requests = requests(address, Path.of(arguments[1]));
        int connections = Integer.parseInt(arguments[2]);
        long seconds = Long.parseLong(arguments[3]);
        long from = System.nanoTime();
        long until = from + seconds * 1_000_000_000;
        List<Answered> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<List<Answered>>> clients = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                int first = client * requests.size() / connections;
                clients.add(() -> ask(address, requests, first, until));
            }
            for (Future<List<Answered>> client : threads.invokeAll(clients)) {
                answers.addAll(client.get());
            }
        }
        long fifth = (until - from) / FIFTHS;
        for (int part = 0; part < FIFTHS; part++) {
            long begin = from + part * fifth;
            long count = answers.stream()
                    .filter(answer -> answer.asked() >= begin && answer.asked() < begin + fifth)
                    .count();
            figure("requests a second, fifth " + (part + 1) + " of " + seconds + " s", count * 1e9 / fifth, "");
        }
        long[] sorted = answers.stream()
                .filter(answer -> answer.asked() >= from + fifth)
                .mapToLong(Answered::nanos)
                .sorted()
                .toArray();
        figure("requests a second after the first fifth", sorted.length * 1e9 / (until - from - fifth), "");
        figure("p50", sorted[sorted.length / 2] / 1e6, "ms");
        figure("p99", sorted[sorted.length * 99 / 100] / 1e6, "ms");
        figure("slowest", sorted[sorted.length - 1] / 1e6, "ms");
    }

    /** When a request was sent and how long its answer took. */
    private record Answered(long asked, long nanos) {}

    private static List<byte[]> requests(URI address, Path names) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        List<String> lines = Files.readAllLines(names);
        int column = Arrays.asList(lines.getFirst().split(",", -1)).indexOf("full_name");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!line.contains("\"") && column < cells.length && !cells[column].isBlank()) {
                var query = Json.object().put("schema", "Thing");
                query.putObject("properties").putArray("name").add(cells[column]);
                var body = Json.object();
                body.putObject("queries").set("q", query);
                byte[] bytes = Json.line(body).getBytes(StandardCharsets.UTF_8);
                String head = "POST /match/default HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
                byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + bytes.length);
                System.arraycopy(bytes, 0, request, head.length(), bytes.length);
                requests.add(request);
            }
        }
        return requests;
    }

    private static List<Answered> ask(URI address, List<byte[]> requests, int first, long until) throws IOException {
        List<Answered> answers = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int next = first; System.nanoTime() < until; next = (next + 1) % requests.size()) {
                long started = System.nanoTime();
                out.write(requests.get(next));
                out.flush();
                readAnswer(in);
                answers.add(new Answered(started, System.nanoTime() - started));
            }
        }
        return answers;
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = -1; chunk != 0; ) {
            chunk = Integer.parseInt(line(in), 16);
            in.skipNBytes(chunk + 2L);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = in.read();
        while (letter >= 0 && letter != '\n') {
            if (letter != '\r') {
                line.append((char) letter);
            }
            letter = in.read();
        }
        if (letter < 0) {
            throw new IOException("the server hung up");
        }
        return line.toString();
    }

    private static void figure(String name, double value, String unit) {
        OUT.println(
                String.format(Locale.ROOT, "%-48s %.2f %s", name, value, unit).strip());
    }
}
