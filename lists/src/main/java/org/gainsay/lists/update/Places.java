package org.gainsay.lists.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gainsay.lists.update.PublishedList.OnDisk;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.gainsay.lists.update.PublishedList.Place;
import org.gainsay.lists.update.PublishedList.WebFile;
import org.gainsay.model.InputException;

/** What a user writes for a list's place. */
final class Places {
    private Places() {}

    static Place of(String text, String source, Place official, String where) {
        try {
            URI address = scheme(text).isEmpty() ? null : new URI(text);
            if (address == null) {
                return new OnDisk(Path.of(text));
            }
            return switch (scheme(text)) {
                case "file" -> new OnDisk(Path.of(address));
                case "http", "https" -> web(address, source, official, where);
                default ->
                    throw new InputException(
                            where + " = " + text + ": give an https:, http: or file: address, or a path");
            };
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new InputException(where + " = " + text + ": is no address and no path", wrong);
        }
    }

    /** A single letter before a colon is a drive. */
    private static String scheme(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 2 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.matches("[a-z][a-z0-9+.-]*") ? scheme : "";
    }

    private static OnTheWeb web(URI address, String source, Place official, String where) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new InputException(where + " = " + address + ": name a host, without a user or password");
        }
        String path = String.valueOf(address.getPath());
        if (!path.endsWith("/")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new OnTheWeb(List.of(new WebFile(safe(name.isEmpty() ? source : name), address)));
        }
        if (!(official instanceof OnTheWeb files) || files.files().isEmpty()) {
            throw new InputException(
                    where + " = " + address + ": which file there? Give the address of the list itself");
        }
        return new OnTheWeb(files.files().stream()
                .map(file -> new WebFile(file.name(), address.resolve(file.name())))
                .toList());
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
