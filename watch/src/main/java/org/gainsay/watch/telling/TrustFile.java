package org.gainsay.watch.telling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A file of certificates in PEM, of a company's own authority for instance, which are believed in place of those that this machine trusts.
 *
 * @param file its place
 */
record TrustFile(Path file) {
    /** Longer ones are no certificates of one authority. */
    private static final int MOST = 1 << 20;

    /**
     * What makes connections to whoever shows a certificate that these vouch for.
     *
     * @throws InputException where the file cannot be read or holds none
     */
    SSLSocketFactory sockets() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates()) {
                store.setCertificateEntry("c" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the runtime can do no TLS", e);
        }
    }

    private Collection<? extends Certificate> certificates() throws CertificateException {
        try {
            if (Files.size(file) > MOST) {
                throw none(null);
            }
            Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (all.isEmpty()) {
                throw none(null);
            }
            return all;
        } catch (CertificateException e) {
            throw none(e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; check its name and who may read it", e);
        }
    }

    private InputException none(@Nullable Exception cause) {
        String what = file
                + ": holds no certificates in PEM; write into it that of the authority which the mail server's is signed by";
        return cause == null ? new InputException(what) : new InputException(what, cause);
    }
}
