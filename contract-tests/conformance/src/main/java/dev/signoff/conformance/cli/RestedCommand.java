package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that checks a server with rested's custom endpoints. */
@Command(
    name = "rested",
    description = "Checks a server with the login and logout of rested's custom endpoints.",
    footer = {
      "",
      "Example:",
      "  ./signoff conform rested --url https://localhost:9443 --trust server.pem \\",
      "      --endpoint examples/auth --key-env RESTED_KEY \\",
      "      --user username --password-env RESTED_PASSWORD \\",
      "      --other-user other --other-password-env OTHER_PASSWORD"
    })
final class RestedCommand extends VendorCommand {
  @Option(
      names = "--endpoint",
      order = 20,
      required = true,
      paramLabel = "PATH",
      description = "The custom endpoint, such as examples/auth.")
  private String endpoint = "";

  @ArgGroup(multiplicity = "1")
  private ProjectKeyOptions key = new ProjectKeyOptions();

  @Option(
      names = "--other-key",
      order = 36,
      paramLabel = "KEY",
      description =
          "Key of another project, to check that a token is refused there."
              + " Without it, that check is skipped.")
  private @Nullable String otherKey;

  @Option(
      names = "--other-endpoint",
      order = 37,
      paramLabel = "PATH",
      description = "The other project's endpoint. Default: that of --endpoint.")
  private @Nullable String otherEndpoint;

  @Option(
      names = "--allowed-origin",
      order = 38,
      paramLabel = "ORIGIN",
      description =
          "An origin (scheme, host and port) that the project allows, if it does"
              + " not allow all.")
  private @Nullable String allowedOrigin;

  RestedCommand(CliEnvironment environment) {
    super(environment);
  }

  @Override
  Target target(URI url, CliEnvironment environment) {
    Target target =
        Target.rested(VendorUrl.cut(url, Contract.load("rested"), endpoint))
            .endpoint(endpoint)
            .key(key.value(environment));
    if (otherKey != null) {
      target.otherKey(otherKey);
    }
    if (otherEndpoint != null) {
      target.otherEndpoint(otherEndpoint);
    }
    if (allowedOrigin != null) {
      target.allowedOrigin(allowedOrigin);
    }
    return target;
  }

  /** Mutually exclusive options for the project key. */
  static final class ProjectKeyOptions {
    @Option(
        names = "--key-env",
        order = 21,
        required = true,
        paramLabel = "VAR",
        description = "Environment variable with the project's key.")
    private @Nullable String variable;

    @Option(
        names = "--key",
        order = 22,
        required = true,
        paramLabel = "KEY",
        description = "The project's key itself.")
    private @Nullable String plain;

    String value(CliEnvironment environment) {
      if (variable != null) {
        return environment.variable("--key-env", variable);
      }
      return plain == null ? "" : plain;
    }
  }
}
