package org.gainsay.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate with its key, and the authority that signed it, made for a test by the JDK's keytool.
 *
 * @param context of a server that shows it
 * @param authority a file in PEM with the certificate of who signed it
 */
public record MadeCertificate(SSLContext context, Path authority) {
    private static final String PASSWORD = "made for a test";

    /**
     * Makes one.
     *
     * @param names whose certificate it is, as keytool has them, such as {@code ip:127.0.0.1}
     * @param from from when it holds, as keytool has it, such as {@code -1d}
     * @param days how long it holds
     */
    public static MadeCertificate of(Path folder, String names, String from, int days) throws IOException {
        Path store = Files.createTempDirectory(folder, "certificate").resolve("made.p12");
        run(store, List.of("-alias", "authority", "-dname", "CN=made authority", "-ext", "bc:critical=ca:true"));
        run(
                store,
                List.of(
                        "-alias",
                        "made",
                        "-signer",
                        "authority",
                        "-dname",
                        "CN=made",
                        "-ext",
                        "SAN=" + names,
                        "-startdate",
                        from,
                        "-validity",
                        String.valueOf(days)));
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore made = KeyStore.getInstance("PKCS12");
            made.load(in, PASSWORD.toCharArray());
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(made.getCertificate("authority").getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            // A server shows what it has a key for.
            made.deleteEntry("authority");
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(made, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new MadeCertificate(context, Files.writeString(store.resolveSibling("authority.pem"), pem));
        } catch (GeneralSecurityException e) {
            throw new IOException("keytool made no certificate that can be used", e);
        }
    }

    private static void run(Path store, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(options);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
