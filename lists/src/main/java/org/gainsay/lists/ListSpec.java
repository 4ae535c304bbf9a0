package org.gainsay.lists;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is named on the command line: {@code SOURCE[@DATE]=PATH}.
 *
 * @param source the list's name in the contract, such as {@code us_ofac_sdn}
 * @param date the date of publication, for formats whose files give none; null where it is left out
 * @param path a file, or a folder that holds one publication
 */
public record ListSpec(String source, @Nullable LocalDate date, Path path) {
    /**
     * Reads {@code us_ofac_sdn=lists/ofac} or {@code us_ofac_sdn@2023-12-28=lists/ofac}. The path is not looked at.
     *
     * @throws InputException where it has another shape
     */
    public static ListSpec parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new InputException("--list " + text + ": write SOURCE=PATH or SOURCE@2023-12-28=PATH, "
                    + "for instance us_ofac_sdn=lists/ofac");
        }
        String left = text.substring(0, equals);
        int at = left.indexOf('@');
        String source = at < 0 ? left : left.substring(0, at);
        if (!isName(source)) {
            throw new InputException("--list " + text + ": the name \"" + source
                    + "\" of the list may hold only letters, digits, _ and -");
        }
        return new ListSpec(source, at < 0 ? null : date(text, left.substring(at + 1)), path(text, equals));
    }

    private static boolean isName(String source) {
        return !source.isEmpty()
                && source.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-');
    }

    private static LocalDate date(String text, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            throw new InputException(
                    "--list " + text + ": \"" + date + "\" is no date; write it as 2023-12-28", notADate);
        }
    }

    private static Path path(String text, int equals) {
        try {
            return Path.of(text.substring(equals + 1));
        } catch (InvalidPathException notAPath) {
            throw new InputException("--list " + text + ": what follows = is no path of a file or folder", notAPath);
        }
    }
}
