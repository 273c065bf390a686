package dev.signoff.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Contracts on the class path, loaded on first use. */
final class ContractFiles {
  static final List<String> IDS = List.of("ibm-mq", "rested", "rocket-chat");
  static final List<Contract> CONTRACTS =
      IDS.stream().map(id -> Contract.parse(id, read(id))).toList();

  private ContractFiles() {}

  private static String read(String id) {
    String resource = "/openapi/" + id + ".yaml";
    try (InputStream in = ContractFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + resource, unreadable);
    }
  }
}
