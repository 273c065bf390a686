package dev.signoff.stubs.generate;

import com.github.tomakehurst.wiremock.common.Json;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generator that writes the stub mappings of every API into a directory for WireMock. */
public final class StubGenerator {
  private StubGenerator() {}

  /**
   * Writes {@code <api>/mappings/<api>.json} for each API.
   *
   * @param args the directory
   * @throws IOException if writing fails
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    for (Contract contract : Contract.all()) {
      for (@Nullable Profile profile : profiles(contract)) {
        StubbedApi api = new StubbedApi(contract, profile);
        Path file = directory.resolve(api.id()).resolve("mappings").resolve(api.id() + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.write(Map.of("mappings", ApiStubs.of(api))) + "\n");
      }
    }
  }

  private static List<@Nullable Profile> profiles(Contract contract) {
    return contract.profiles().isEmpty()
        ? Collections.singletonList(null)
        : Collections.unmodifiableList(contract.profiles());
  }
}
