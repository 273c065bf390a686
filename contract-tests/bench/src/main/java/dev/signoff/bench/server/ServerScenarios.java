package dev.signoff.bench.server;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.load.LoadOperation;
import dev.signoff.bench.load.LoadScenario;
import dev.signoff.bench.load.RocketChatDemoUser;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.target.TargetServerProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Load scenarios of all servers. The servers run at the same time, but only one has load. */
final class ServerScenarios implements AutoCloseable {
  private final BenchRun run;
  private final Wrk wrk;
  private final List<TargetServerProcess> servers = new ArrayList<>();
  private final List<LoadScenario> vendors = new ArrayList<>();
  private final List<LoadScenario> baselines = new ArrayList<>();

  private ServerScenarios(BenchRun run) {
    this.run = run;
    this.wrk = Wrk.in(run.folder());
  }

  static ServerScenarios start(BenchRun run) {
    run.report("    starting Signoff, bare servers and stubs");
    ServerScenarios all = new ServerScenarios(run);
    all.addVendors();
    all.addBaselines();
    return all;
  }

  /** Returns the scenarios of Signoff. */
  List<LoadScenario> vendors() {
    return vendors;
  }

  List<LoadScenario> baselines() {
    return baselines;
  }

  List<LoadScenario> all() {
    List<LoadScenario> all = new ArrayList<>(baselines);
    all.addAll(vendors);
    return all;
  }

  LoadScenario baseline(String name) {
    return baselines.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    servers.forEach(TargetServerProcess::close);
  }

  private void addVendors() {
    TargetServerProcess signoff = start("signoff");
    URI http = signoff.address().http();
    URI https = signoff.address().https();
    LoadOperation rocketChat = LoadOperation.rocketChatLogout(RocketChatDemoUser.idAt(http));
    vendors.add(scenario("IBM MQ over HTTP", signoff, http, LoadOperation.ibmMqLogout()));
    vendors.add(scenario("IBM MQ over HTTPS", signoff, https, LoadOperation.ibmMqLogout()));
    vendors.add(scenario("rested over HTTP", signoff, http, LoadOperation.restedLogout()));
    vendors.add(scenario("rested over HTTPS", signoff, https, LoadOperation.restedLogout()));
    vendors.add(scenario("Rocket.Chat over HTTP", signoff, http, rocketChat));
    vendors.add(scenario("Rocket.Chat over HTTPS", signoff, https, rocketChat));
    TargetServerProcess untracked = start("signoff-untracked");
    vendors.add(
        scenario(
            "IBM MQ over HTTP, logged-out tokens not tracked",
            untracked,
            untracked.address().http(),
            LoadOperation.ibmMqLogoutUntracked()));
  }

  private void addBaselines() {
    TargetServerProcess grizzly = start("grizzly");
    baselines.add(baseline(BaselineNames.GRIZZLY, grizzly, grizzly.address().http()));
    baselines.add(baseline(BaselineNames.GRIZZLY_HTTPS, grizzly, grizzly.address().https()));
    addBaseline(BaselineNames.GRIZZLY_SELECTOR, "grizzly-selector");
    addBaseline(BaselineNames.JERSEY, "jersey");
    addBaseline(BaselineNames.JERSEY_SELECTOR, "jersey-selector");
    addBaseline(BaselineNames.WIREMOCK, "wiremock");
    addBaseline(BaselineNames.WIREMOCK_NO_JOURNAL, "wiremock-no-journal");
  }

  private void addBaseline(String name, String server) {
    TargetServerProcess process = start(server);
    baselines.add(baseline(name, process, process.address().http()));
  }

  private LoadScenario baseline(String name, TargetServerProcess server, URI url) {
    return scenario(name, server, url, LoadOperation.ibmMqLogoutUntracked());
  }

  private LoadScenario scenario(
      String name, TargetServerProcess server, URI url, LoadOperation operation) {
    return new LoadScenario(name, server, url, operation, wrk, run.folder());
  }

  private TargetServerProcess start(String name) {
    TargetServerProcess server = TargetServerProcess.start(name, run.folder());
    servers.add(server);
    return server;
  }
}
