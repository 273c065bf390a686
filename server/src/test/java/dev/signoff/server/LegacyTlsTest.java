package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that the server refuses old TLS versions and weak cipher suites. The ClientHello is built
 * by hand, because the JDK's own client cannot send it. The server's JDK is configured to allow
 * every algorithm, so a refusal comes from the server and not from the JDK.
 */
class LegacyTlsTest {
  private static final int ALERT_OR_END = 0x15;
  private static final int HANDSHAKE = 0x16;

  @TempDir static Path directory;
  private static ServerProcess server;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    Path lax =
        Files.writeString(
            directory.resolve("lax.security"),
            "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n");
    server =
        ServerProcess.start(
            Map.of(
                "SIGNOFF_DATA",
                directory.toString(),
                "JAVA_TOOL_OPTIONS",
                "-Djava.security.properties=" + lax),
            "--https-port",
            "0",
            "--http-port",
            "0");
    port = URI.create(ServerProcess.valueAfter(server.outputUntilReady(), "HTTPS ")).getPort();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aGoodCipherSuiteOfTls12IsAccepted() throws IOException {
    assertThat(firstByteAfter(0x0303, "c02b")).isEqualTo(HANDSHAKE);
  }

  @ParameterizedTest
  @CsvSource({
    "0x0302, c009, TLS 1.1",
    "0x0301, c009, TLS 1.0",
    "0x0303, c009, ECDHE with CBC and SHA-1",
    "0x0303, c023, ECDHE with CBC"
  })
  void anOldVersionOrWeakSuiteIsRefused(int version, String suite, String name) throws IOException {
    assertThat(firstByteAfter(version, suite)).as(name).isEqualTo(ALERT_OR_END);
  }

  private static int firstByteAfter(int version, String suite) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(clientHello(version, suite));
      int first = socket.getInputStream().read();
      return first < 0 ? ALERT_OR_END : first;
    }
  }

  /** Returns a ClientHello with one cipher suite, curve P-256, and ECDSA or RSA signatures. */
  private static byte[] clientHello(int version, String suite) throws IOException {
    byte[] extensions =
        HexFormat.of()
            .parseHex(
                "000a000400020017" // supported_groups: secp256r1
                    + "000b00020100" // ec_point_formats: uncompressed
                    + "000d000a00080403080404010203"); // signature_algorithms
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    hello.write(ByteBuffer.allocate(2).putShort((short) version).array());
    hello.write(new byte[32]); // random
    hello.write(0); // session id
    hello.write(HexFormat.of().parseHex("0002" + suite + "0100")); // suite, no compression
    hello.write(ByteBuffer.allocate(2).putShort((short) extensions.length).array());
    hello.write(extensions);
    ByteBuffer record = ByteBuffer.allocate(9 + hello.size());
    record.put((byte) HANDSHAKE).putShort((short) 0x0301).putShort((short) (hello.size() + 4));
    record.putInt(0x01000000 | hello.size()).put(hello.toByteArray());
    return record.array();
  }
}
