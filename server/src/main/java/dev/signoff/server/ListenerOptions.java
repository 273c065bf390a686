package dev.signoff.server;

import dev.signoff.server.tls.Keystore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Command-line options for addresses, ports and the certificate. */
final class ListenerOptions {
  @Option(
      names = "--https-port",
      paramLabel = "PORT",
      defaultValue = "${env:SIGNOFF_HTTPS_PORT:-9443}",
      description = "Port for HTTPS; 0 for any free port. Default: 9443. [SIGNOFF_HTTPS_PORT]")
  private int httpsPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "${env:SIGNOFF_HTTP_PORT:-8080}",
      description = "Port for plain HTTP; 0 for any free port. Default: 8080. [SIGNOFF_HTTP_PORT]")
  private int httpPort;

  @Option(
      names = "--host",
      defaultValue = "${env:SIGNOFF_HOST:-127.0.0.1}",
      description = "Address to listen on. Default: 127.0.0.1. [SIGNOFF_HOST]")
  private String host = "127.0.0.1";

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      defaultValue = "${env:SIGNOFF_KEYSTORE:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "PKCS#12 or JKS file with the certificate. Default: a self-signed one, created at the"
              + " first start and kept in --data. [SIGNOFF_KEYSTORE]")
  private @Nullable Path keystore;

  @Option(
      names = "--keystore-password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:SIGNOFF_KEYSTORE_PASSWORD:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "Password of the keystore; prompted for if no value follows. Prefer SIGNOFF_KEYSTORE_PASSWORD,"
              + " which other users of this machine cannot see.")
  private char @Nullable [] keystorePassword;

  int httpsPort() {
    return httpsPort;
  }

  int httpPort() {
    return httpPort;
  }

  String host() {
    return host;
  }

  boolean hasOwnKeystore() {
    return keystore != null;
  }

  Keystore keystore(DataDirectory data) {
    return keystore == null
        ? data.keystore()
        : Keystore.read(keystore, keystorePassword == null ? new char[0] : keystorePassword);
  }
}
