package org.gainsay.server.access;

import java.util.regex.Pattern;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;

/** What users may be called, and which roles there are. */
public final class UserNames {
    /** Nothing that looks like another name, or means something in a header, a path or a page. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private UserNames() {}

    /** A name as it is given. @throws InputException where no user may be called so */
    public static String require(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new InputException(
                    "a user's name has up to 100 small letters a to z, digits, and . _ @ - between them");
        }
        if (name.equals(Ledger.LOCAL)) {
            throw new InputException("the name local stands for whoever sat at the machine before there were users");
        }
        return name;
    }

    /** A role as it is given. @throws InputException where it is none */
    public static Role role(String label) {
        return Role.of(label)
                .orElseThrow(() ->
                        new InputException("role '" + label + "' is none; give reader, analyst or administrator"));
    }
}
