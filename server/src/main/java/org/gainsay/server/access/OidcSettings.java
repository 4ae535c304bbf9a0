package org.gainsay.server.access;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;

/**
 * How users sign in at an identity provider by OpenID Connect, as {@code server.properties} in the home says it.
 *
 * @param nameClaim holds what the user is called here
 * @param roleClaim holds a word or a list of them
 * @param roles which of these words give which role; the highest counts
 */
record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String algorithm,
        String nameClaim,
        String roleClaim,
        Map<Role, Set<String>> roles) {
    static final String FILE = "server.properties";

    private static final Set<String> KEYS = Set.of(
            "oidc.issuer",
            "oidc.client_id",
            "oidc.client_secret_file",
            "oidc.algorithm",
            "oidc.name_claim",
            "oidc.role_claim",
            "oidc.reader",
            "oidc.analyst",
            "oidc.administrator");

    OidcSettings {
        roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    }

    /**
     * Those of a home; empty where it has none.
     *
     * @throws InputException where they are not whole
     */
    static Optional<OidcSettings> of(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new InputException(file + ": unknown " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", new TreeSet<>(KEYS)));
        }
        return properties.isEmpty() ? Optional.empty() : Optional.of(of(properties, file));
    }

    private static OidcSettings of(Properties properties, Path file) {
        Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, words(properties.getProperty("oidc." + role.label(), "")));
        }
        return new OidcSettings(
                address(required(properties, "oidc.issuer", file), file),
                required(properties, "oidc.client_id", file),
                secret(file.resolveSibling(required(properties, "oidc.client_secret_file", file))),
                properties.getProperty("oidc.algorithm", "RS256").strip(),
                properties.getProperty("oidc.name_claim", "preferred_username").strip(),
                properties.getProperty("oidc.role_claim", "groups").strip(),
                roles);
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new InputException(file + ": " + key + " is missing");
        }
        return value;
    }

    private static URI address(String given, Path file) {
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            throw new InputException(file + ": oidc.issuer '" + given + "' is no address", e);
        }
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InputException(file + ": the client's secret cannot be read; check oidc.client_secret_file", e);
        }
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The highest role that a claim's words give; empty where they give none. */
    Optional<Role> role(Collection<String> words) {
        List<Role> found = new ArrayList<>();
        roles.forEach((role, giving) -> {
            if (giving.stream().anyMatch(words::contains)) {
                found.add(role);
            }
        });
        return found.stream().max(Role::compareTo);
    }
}
