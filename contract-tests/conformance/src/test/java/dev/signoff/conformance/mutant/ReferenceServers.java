package dev.signoff.conformance.mutant;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.util.List;
import java.util.Set;

/** Reference servers for tests. */
public final class ReferenceServers {
  private ReferenceServers() {}

  /** Starts a server for a profile or, if the contract has none, for the contract. */
  public static SignoffServer start(String api) {
    return SignoffServer.start(options(api));
  }

  /** Returns options with any free ports and the profile. */
  public static ServerOptions options(String api) {
    return new ServerOptions()
        .httpsPort(0)
        .httpPort(0)
        .accounts(accounts())
        .limits(manyWrongPasswords())
        .ibmMqProfile(
            api.matches("ibm-mq-9\\.0\\.[234]") ? IbmMqProfile.V9_0_4 : IbmMqProfile.V9_0_5);
  }

  /**
   * Raises the limits of failed logins, because hundreds of runs send wrong passwords from one
   * address.
   */
  private static Limits manyWrongPasswords() {
    RateLimit many = RateLimit.of("1000000/5m");
    return new Limits().loginFailures(many).loginFailuresPerAddress(many);
  }

  /**
   * Returns the demo accounts, each as a member of every project. The projects differ in the
   * origins that they accept.
   */
  private static Accounts accounts() {
    Accounts demo = Accounts.demo();
    UserDirectory users = demo.rested().get(0).users();
    Set<String> allowed = Set.of(DemoTargets.ALLOWED);
    return new Accounts(
        demo.ibmMq(),
        List.of(
            demo.rested().get(0),
            new RestedProject(
                DemoTargets.CLOSED_KEY, List.of(DemoTargets.CLOSED_ENDPOINT), allowed, true, users),
            new RestedProject(
                DemoTargets.LISTED_KEY,
                List.of(DemoTargets.CLOSED_ENDPOINT),
                allowed,
                false,
                users)),
        demo.rocketChat());
  }
}
