package org.gainsay.watch.telling;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** Letters by SMTP. The same message has the same Message-ID however often it is sent. Thread-safe. */
final class MailSender implements Sender {
    private static final String PATIENCE = "20000";
    private static final long LONGEST_SECONDS = 90;

    private final MailServer server;
    private final Environment environment;

    MailSender(MailServer server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    /** A message whose id is ours. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    @Override
    public Sent send(Letter letter) throws SendFailure {
        try {
            Session session = Session.getInstance(properties(), authenticator());
            MimeMessage message = message(session, letter);
            Transport transport = session.getTransport(isSecretFromTheBeginning() ? "smtps" : "smtp");
            // A server that says a byte now and then would hold the letter for ever.
            CompletableFuture<Void> late = new CompletableFuture<Void>().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
            late.exceptionally(expired -> {
                close(transport);
                return null;
            });
            boolean sent = false;
            try {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
                sent = true;
            } finally {
                late.complete(null);
                if (!sent) {
                    close(transport);
                }
            }
            return new Sent(List.of(), () -> close(transport));
        } catch (InputException secret) {
            throw SendFailure.passing(String.valueOf(secret.getMessage()), secret);
        } catch (MessagingException e) {
            throw SendFailure.passing(server.host() + ":" + server.port() + ": " + MailFault.of(e), e);
        }
    }

    private boolean isSecretFromTheBeginning() {
        return server.security() == MailServer.Security.TLS;
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            properties.setProperty(protocol + "host", server.host());
            properties.setProperty(protocol + "port", String.valueOf(server.port()));
            properties.setProperty(protocol + "auth", String.valueOf(server.user() != null));
            properties.setProperty(protocol + "connectiontimeout", PATIENCE);
            properties.setProperty(protocol + "timeout", PATIENCE);
            properties.setProperty(protocol + "writetimeout", PATIENCE);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            // Who fails with what the rules trust is not asked once more with what the machine trusts.
            properties.setProperty(protocol + "socketFactory.fallback", "false");
            properties.setProperty(protocol + "ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.setProperty(protocol + "localhost", "gainsay");
            // Where one of several would not be told, none is.
            properties.setProperty(protocol + "sendpartial", "false");
        }
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        TrustFile trust = server.trust();
        if (trust != null && server.security() != MailServer.Security.NONE) {
            SSLSocketFactory sockets = trust.sockets();
            properties.put("mail.smtp.ssl.socketFactory", sockets);
            properties.put("mail.smtps.ssl.socketFactory", sockets);
        }
        return properties;
    }

    private @Nullable Authenticator authenticator() {
        String user = server.user();
        Secret password = server.password();
        if (user == null || password == null) {
            return null;
        }
        PasswordAuthentication both = new PasswordAuthentication(user, password.read(environment));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return both;
            }
        };
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        LetterText text = new LetterText(letter);
        InternetAddress from = new InternetAddress(server.from(), true);
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        MimeMessage message = new Identified(session, "<" + letter.message().id() + "@" + domain + ">");
        message.setFrom(from);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.delivery().address(), true));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(Instant.parse(letter.message().made())));
        // No answer of an out-of-office program, and no loop (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Gainsay-Message", letter.message().id());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What was sent is with the server already, and what was not is told elsewhere.
        }
    }
}
