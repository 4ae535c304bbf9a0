package org.gainsay.cli;

import java.util.regex.Pattern;
import org.gainsay.model.InputException;

/** The address of a store on the command line, where a password could be read by everybody who may list the processes. */
final class StoreAddress {
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&](ssl)?password=|//[^/?@]*:[^/?@]*@");

    private StoreAddress() {}

    /** @throws InputException if it holds a password */
    static String ofArgument(String option, String address) {
        if (PASSWORD.matcher(address).find()) {
            throw new InputException(
                    option + ": a password in an argument can be seen by others on this machine; give it in"
                            + " PGPASSWORD or .pgpass, or the whole address in GAINSAY_STORE");
        }
        return address;
    }
}
