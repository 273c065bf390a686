package dev.signoff.sdk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificate with its key, created by {@code keytool} once per run. */
public final class KeytoolCertificate {
  public static final String PASSWORD = "test-password";
  private static final Map<String, KeytoolCertificate> MADE = new ConcurrentHashMap<>();

  private final Path store;

  private KeytoolCertificate(Path store) {
    this.store = store;
  }

  public static KeytoolCertificate server() {
    return MADE.computeIfAbsent("server", name -> make(name, "dns:localhost,ip:127.0.0.1"));
  }

  public static KeytoolCertificate elsewhere() {
    return MADE.computeIfAbsent("elsewhere", name -> make(name, "dns:elsewhere.example"));
  }

  public static KeytoolCertificate client() {
    return MADE.computeIfAbsent("client", name -> make(name, "dns:client.example"));
  }

  public Path store() {
    return store;
  }

  public Path certificatePem() {
    try {
      return write("certificate.pem", "CERTIFICATE", load().getCertificate("key").getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path keyPem() {
    try {
      Key key = load().getKey("key", PASSWORD.toCharArray());
      return write("key.pem", "PRIVATE KEY", key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public SSLContext context() {
    return context(null);
  }

  public SSLContext contextTrusting(KeytoolCertificate other) {
    return context(other);
  }

  private SSLContext context(KeytoolCertificate trusted) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(load(), PASSWORD.toCharArray());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      KeyStore anchors = KeyStore.getInstance("PKCS12");
      anchors.load(null, null);
      anchors.setCertificateEntry(
          "trusted", (trusted == null ? this : trusted).load().getCertificate("key"));
      trust.init(anchors);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore load() {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return keys;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String name, String label, byte[] content) {
    String text = Base64.getMimeEncoder().encodeToString(content);
    try {
      return Files.writeString(
          store.resolveSibling(name),
          "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeytoolCertificate make(String name, String san) {
    try {
      Path directory = Files.createTempDirectory("signoff-" + name);
      Path store = directory.resolve("store.p12");
      Process keytool =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                      "-genkeypair",
                      "-alias",
                      "key",
                      "-keyalg",
                      "EC",
                      "-groupname",
                      "secp256r1",
                      "-dname",
                      "CN=" + name,
                      "-ext",
                      "san=" + san,
                      "-validity",
                      "2",
                      "-storetype",
                      "PKCS12",
                      "-keystore",
                      store.toString(),
                      "-storepass",
                      PASSWORD))
              .redirectErrorStream(true)
              .start();
      String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      directory.toFile().deleteOnExit();
      store.toFile().deleteOnExit();
      return new KeytoolCertificate(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
