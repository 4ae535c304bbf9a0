package org.gainsay.watch.telling;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The ways that the file of rules names, and the server by which mail goes. Not thread-safe. */
final class ChannelReader {
    private static final Set<String> MAIL =
            Set.of("host", "port", "security", "user", "password", "from", "trust", "private");
    private static final Set<String> CHANNEL = Set.of("mail", "webhook", "secret", "private", "atom");
    private static final Set<String> PLACES = Set.of("env", "file");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int MOST_PORT = 65_535;

    private final Path file;
    private final Environment environment;
    private final Block.Faults faults;
    private final Set<String> named = new TreeSet<>();

    ChannelReader(Path file, Environment environment, Block.Faults faults) {
        this.file = file;
        this.environment = environment;
        this.faults = faults;
    }

    @Nullable MailServer mail(Node node) {
        Block block = Block.of(node, "'mail'", MAIL, faults);
        Optional<String> host = block.needed("host").filter(word -> {
            boolean good = word.matches("[\\p{L}\\p{N}.:_-]+");
            if (!good) {
                faults.add(block.at("host"), "'" + word + "' is no name of a host");
            }
            return good;
        });
        MailServer.Security security = security(block);
        int port = port(block, security == MailServer.Security.TLS ? SUBMISSION_TLS : SUBMISSION);
        Optional<String> from = block.needed("from").filter(word -> isAddress(block.at("from"), word));
        @Nullable String user = block.word("user").orElse(null);
        @Nullable Secret password = block.value("password").map(this::secret).orElse(null);
        if ((user == null) != !block.has("password")) {
            faults.add(node, "'mail' has a user and no password, or the other way round; give both or neither");
        }
        if (security == MailServer.Security.NONE && block.has("password") && !block.flag("private")) {
            faults.add(
                    block.at("security"),
                    "the password for " + host.orElse("the server")
                            + " can be read on its way; use starttls or tls, or say private: true for a host of this network");
        }
        @Nullable TrustFile trust = block.word("trust").map(word -> trust(block, word)).orElse(null);
        return host.isEmpty() || from.isEmpty()
                ? null
                : new MailServer(host.get(), port, security, user, password, from.get(), trust);
    }

    private @Nullable TrustFile trust(Block block, String word) {
        TrustFile trust;
        try {
            trust = new TrustFile(file.resolveSibling(word));
        } catch (InvalidPathException e) {
            faults.add(block.at("trust"), "'" + word + "' is no name of a file; write that of certificates in PEM");
            return null;
        }
        try {
            trust.sockets();
        } catch (InputException none) {
            faults.remark(block.at("trust"), String.valueOf(none.getMessage()));
        }
        return trust;
    }

    private MailServer.Security security(Block block) {
        String word = block.word("security").orElse("starttls");
        for (MailServer.Security each : MailServer.Security.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        faults.add(
                block.at("security"),
                "unknown security '" + word + "'; " + Nearest.advice(word, List.of("starttls", "tls", "none")));
        return MailServer.Security.STARTTLS;
    }

    private int port(Block block, int usual) {
        String word = block.word("port").orElse(String.valueOf(usual));
        int port = word.matches("[0-9]{1,5}") ? Integer.parseInt(word) : 0;
        if (port < 1 || port > MOST_PORT) {
            faults.add(block.at("port"), "'" + word + "' is no port; give a number from 1 to " + MOST_PORT);
        }
        return port;
    }

    /** By their names; those that are wrong are left out. */
    Map<String, Channel> channels(Node node, boolean mailServer) {
        Map<String, Channel> channels = new LinkedHashMap<>();
        Block block = Block.named(node, "'channels'", faults);
        for (String name : block.names()) {
            named.add(name);
            if (name.equals(Channel.QUEUE) || name.equals(Channel.STDOUT)) {
                faults.add(
                        block.keyAt(name),
                        "'" + name + "' is there without being named; leave it out, or call this another");
            } else if (!NAME.matcher(name).matches()) {
                faults.add(
                        block.keyAt(name),
                        "'" + name + "' is no name for a channel; use letters, digits, blanks, . _ and -");
            } else {
                channel(name, block.at(name), mailServer).ifPresent(channel -> channels.put(name, channel));
            }
        }
        return channels;
    }

    /** The names of all channels of the file, also of those that are wrong. */
    Set<String> named() {
        return named;
    }

    private Optional<Channel> channel(String name, Node node, boolean mailServer) {
        Block block = Block.of(node, "channel '" + name + "'", CHANNEL, faults);
        List<String> kinds = block.names().stream()
                .filter(Set.of("mail", "webhook", "atom")::contains)
                .toList();
        if (kinds.size() != 1) {
            faults.add(
                    node,
                    "channel '" + name + "' is " + (kinds.isEmpty() ? "none" : "several")
                            + " of mail, webhook and atom; give it just one");
            return Optional.empty();
        }
        for (String key : List.of("secret", "private")) {
            if (block.has(key) && !kinds.contains("webhook")) {
                faults.add(block.keyAt(key), "'" + key + "' means something for webhooks only; leave it out");
            }
        }
        return switch (kinds.getFirst()) {
            case "mail" -> mail(name, block, mailServer);
            case "webhook" -> webhook(name, block);
            default -> atom(name, block);
        };
    }

    private Optional<Channel> mail(String name, Block block, boolean mailServer) {
        if (!mailServer) {
            faults.add(
                    block.keyAt("mail"),
                    "no mail can be sent to '" + name + "' without 'mail' at the top: host and from");
        }
        List<String> to = new ArrayList<>();
        for (Block.Word word : block.words("mail")) {
            if (isAddress(word.node(), word.word())) {
                to.add(word.word());
            }
        }
        return to.isEmpty() ? Optional.empty() : Optional.of(new Channel.Mail(name, to));
    }

    private boolean isAddress(Node node, String word) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(word, true);
            if (parsed.length == 1 && parsed[0].getAddress().matches("[^@\\s]+@[^@\\s]+")) {
                parsed[0].validate();
                return true;
            }
        } catch (AddressException e) {
            // Told below.
        }
        faults.add(node, "'" + word + "' is no mail address; write for instance anna@example.org");
        return false;
    }

    private Optional<Channel> webhook(String name, Block block) {
        boolean allowsPrivate = block.flag("private");
        Optional<URI> address = block.word("webhook").flatMap(word -> address(block, word, allowsPrivate));
        if (!block.has("secret")) {
            faults.add(
                    block.node(),
                    "channel '" + name + "' has no 'secret', with which what it is sent is signed; add it");
        }
        Optional<Secret> secret = block.value("secret").map(this::secret);
        return address.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new Channel.Webhook(name, address.get(), secret.get(), allowsPrivate));
    }

    private Optional<URI> address(Block block, String word, boolean allowsPrivate) {
        try {
            URI address = URI.create(word);
            String scheme = String.valueOf(address.getScheme());
            if (address.getHost() != null && address.getUserInfo() == null && scheme.matches("https?")) {
                if (scheme.equals("http") && !allowsPrivate) {
                    faults.add(
                            block.at("webhook"),
                            "what goes to " + word
                                    + " can be read on its way; use https, or say private: true for a host of this network");
                }
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        faults.add(
                block.at("webhook"),
                "'" + word + "' is no address that can be sent to; write https://HOST/PATH, without a password");
        return Optional.empty();
    }

    private Optional<Channel> atom(String name, Block block) {
        String word = block.word("atom").orElse("true");
        if (word.equals("true")) {
            return Optional.of(new Channel.Atom(name, null));
        }
        try {
            return Optional.of(new Channel.Atom(name, file.resolveSibling(word)));
        } catch (InvalidPathException e) {
            faults.add(block.at("atom"), "'" + word + "' is no name of a file; write one, or true");
            return Optional.empty();
        }
    }

    private Secret secret(Node node) {
        Secret secret = new Secret.Variable("");
        Block block = node instanceof MappingNode ? Block.of(node, "a secret", PLACES, faults) : null;
        if (block == null || block.names().size() != 1) {
            faults.add(
                    node,
                    "a secret stands in the environment or in a file, not here: write {env: NAME} or {file: NAME}");
            return secret;
        }
        secret = block.has("file")
                ? new Secret.InFile(file.resolveSibling(block.word("file").orElse("")))
                : new Secret.Variable(block.word("env").orElse(""));
        try {
            secret.read(environment);
        } catch (InputException unreachable) {
            faults.remark(node, String.valueOf(unreachable.getMessage()));
        }
        return secret;
    }
}
