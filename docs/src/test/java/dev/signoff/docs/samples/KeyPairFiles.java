package dev.signoff.docs.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** Certificate for localhost and its key as PEM files, created by the JDK's keytool. */
record KeyPairFiles(Path certificate, Path key) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  static KeyPairFiles in(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    String options =
        "-genkeypair -alias one -keyalg EC -groupname secp256r1 -dname CN=localhost"
            + " -ext san=dns:localhost -storetype PKCS12 -storepass changeit -keystore ";
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder((keytool + " " + options + file).split(" ", -1))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as("keytool").isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    return new KeyPairFiles(
        pem(folder, "CERTIFICATE", store.getCertificate("one").getEncoded()),
        pem(folder, "PRIVATE KEY", store.getKey("one", PASSWORD).getEncoded()));
  }

  private static Path pem(Path folder, String what, byte[] der) throws Exception {
    String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    String pem = "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, base64);
    return Files.writeString(folder.resolve(what + ".pem"), pem);
  }
}
