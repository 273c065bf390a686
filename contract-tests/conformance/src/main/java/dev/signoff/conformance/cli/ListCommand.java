package dev.signoff.conformance.cli;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.Check;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that lists the checks. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    usageHelpAutoWidth = true,
    description =
        "Lists the checks with id, level, the vendor's sentence, the requests"
            + " and the required responses. Sends no request.",
    footer = {"", "Exit codes: 0 listed, 2 wrong usage."})
final class ListCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "VENDOR",
      description = "ibm-mq, rested or rocket-chat. Default: all three.")
  private @Nullable String vendor;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (vendor != null && !Catalogue.vendors().contains(vendor)) {
      throw new UsageException(
          "There is no vendor '"
              + vendor
              + "'. There are "
              + String.join(", ", Catalogue.vendors())
              + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (String each : vendor == null ? Catalogue.vendors() : List.of(vendor)) {
      List<Catalogue.CatalogueEntry> entries = Catalogue.of(each);
      out.println(each + ": " + Catalogue.ids(each).size() + " checks");
      entries.forEach(entry -> print(entry, out));
      out.println();
    }
    return ExitCodes.CONFORMS;
  }

  private static void print(Catalogue.CatalogueEntry entry, PrintWriter out) {
    Check check = entry.check();
    String where = entry.profiles().isEmpty() ? "" : ", " + String.join(", ", entry.profiles());
    out.println();
    out.println(check.id() + " (" + check.requirement().level().word() + where + ")");
    out.println(TextWrapper.to("  ", check.requirement().text()));
    out.println(TextWrapper.to("  sends:   ", check.sends()));
    out.println(TextWrapper.to("  expects: ", check.expects()));
  }
}
