package org.gainsay.watch.telling;

import org.jspecify.annotations.Nullable;

/**
 * By which server mail is sent.
 *
 * @param user null where it wants none; then there is no password either
 * @param from the sender, as a letter shows it
 * @param trust in whose certificates it is believed; null for those that this machine trusts
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        String from,
        @Nullable TrustFile trust) {
    /** How the connection is kept from others' eyes. */
    public enum Security {
        /** It begins in the open and goes on in secret, or not at all. */
        STARTTLS,
        TLS,
        NONE
    }
}
