package dev.signoff.server.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of all three vendors.
 *
 * @param ibmMq the users of the mqweb server
 * @param rested the projects of rested
 * @param rocketChat the users of Rocket.Chat
 */
public record Accounts(UserDirectory ibmMq, List<RestedProject> rested, UserDirectory rocketChat) {

  /**
   * Checks and copies the projects.
   *
   * @throws IllegalArgumentException if two projects have the same key
   */
  public Accounts {
    rested = List.copyOf(rested);
    Set<String> keys = new HashSet<>();
    for (RestedProject project : rested) {
      if (!keys.add(project.key())) {
        throw new IllegalArgumentException("Two rested projects have the same key.");
      }
    }
  }

  /**
   * Reads an accounts file.
   *
   * @param file a YAML file; {@code demo-accounts.yaml} beside this class shows the form
   * @return the accounts
   * @throws InvalidAccountsException if the file does not exist or has an error; the message names
   *     the line
   */
  public static Accounts read(Path file) {
    try {
      return read(Files.readAllBytes(file), "The accounts file " + file);
    } catch (NoSuchFileException e) {
      throw new InvalidAccountsException("The accounts file " + file + " does not exist.", e);
    } catch (IOException e) {
      throw new InvalidAccountsException("The accounts file " + file + " cannot be read.", e);
    }
  }

  /** {@return the demo accounts, whose passwords are public} */
  public static Accounts demo() {
    try (InputStream yaml = Accounts.class.getResourceAsStream("demo-accounts.yaml")) {
      return read(Objects.requireNonNull(yaml).readAllBytes(), "The demo accounts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonCreator
  static Accounts read(
      @JsonProperty("ibmMq") @Nullable UserDirectory ibmMq,
      @JsonProperty("rested") @Nullable List<RestedProject> rested,
      @JsonProperty("rocketChat") @Nullable UserDirectory rocketChat) {
    UserDirectory empty = new UserDirectory(List.of());
    return new Accounts(
        Objects.requireNonNullElse(ibmMq, empty),
        Objects.requireNonNullElse(rested, List.of()),
        Objects.requireNonNullElse(rocketChat, empty));
  }

  private static Accounts read(byte[] yaml, String source) {
    try {
      Accounts accounts = AccountsYaml.MAPPER.readValue(yaml, Accounts.class);
      if (accounts == null) {
        throw new InvalidAccountsException(source + " is empty.", null);
      }
      return accounts;
    } catch (JsonProcessingException e) {
      throw new InvalidAccountsException(source + AccountsYaml.errorMessage(e, yaml), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
