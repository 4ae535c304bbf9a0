package org.gainsay.watch.telling;

import jakarta.mail.MessagingException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a letter could not be sent, in one line that says what to do where a certificate is the reason. */
final class MailFault {
    private static final int DEEPEST = 12;
    private static final Set<CertPathValidatorException.Reason> OF_TIME = Set.of(
            CertPathValidatorException.BasicReason.EXPIRED, CertPathValidatorException.BasicReason.NOT_YET_VALID);
    private static final Pattern OF_NAME =
            Pattern.compile("No (name|subject alternative)\\b.* (found|present)|Can't verify identity of server");

    private MailFault() {}

    static String of(MessagingException failure) {
        List<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(MailFault::isOfTime)) {
            return "shows a certificate that is out of date; renew it there, or set the clock here";
        }
        if (causes.stream().anyMatch(MailFault::isOfName)) {
            return "shows a certificate for another host; write the host's name as its certificate has it";
        }
        if (causes.stream().anyMatch(MailFault::isOfTrust)) {
            return "shows a certificate that nobody vouches for whom this machine trusts; where an authority of your own signed it, "
                    + "name the file of that authority's certificate with trust: FILE in 'mail'";
        }
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return "no secret connection came about (" + last(causes)
                    + "); see whether 'security' and 'port' in 'mail' are those of the server";
        }
        return causes.stream()
                .filter(MessagingException.class::isInstance)
                .map(Throwable::getMessage)
                .collect(Collectors.joining("; "));
    }

    private static boolean isOfTime(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException ended -> true;
            case CertificateNotYetValidException early -> true;
            case CertPathValidatorException path -> OF_TIME.contains(path.getReason());
            default -> false;
        };
    }

    /** The runtime has no type of its own for it, and says it in these words. */
    private static boolean isOfName(Throwable cause) {
        return OF_NAME.matcher(String.valueOf(cause.getMessage())).lookingAt();
    }

    private static boolean isOfTrust(Throwable cause) {
        return cause instanceof CertPathValidatorException
                || cause instanceof CertificateException
                || cause instanceof CertPathBuilderException;
    }

    private static String last(List<Throwable> causes) {
        return String.valueOf(causes.getLast().getMessage());
    }

    /** The failure, and what lies behind it; in Jakarta Mail a cause is the next of its exceptions. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        for (@Nullable Throwable next = failure; next != null && all.size() < DEEPEST; next = next.getCause()) {
            all.add(next);
        }
        return all;
    }
}
