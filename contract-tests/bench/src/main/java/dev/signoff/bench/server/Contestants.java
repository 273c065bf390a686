package dev.signoff.bench.server;

import dev.signoff.bench.Run;
import dev.signoff.bench.load.Lane;
import dev.signoff.bench.load.Operation;
import dev.signoff.bench.load.RocketChatUser;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.subject.ServerProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** All servers, running at once; only one has load at a time. */
final class Contestants implements AutoCloseable {
  private final Run run;
  private final Wrk wrk;
  private final List<ServerProcess> servers = new ArrayList<>();
  private final List<Lane> vendors = new ArrayList<>();
  private final List<Lane> baselines = new ArrayList<>();

  private Contestants(Run run) {
    this.run = run;
    this.wrk = Wrk.in(run.folder());
  }

  static Contestants start(Run run) {
    run.say("    starting Signoff, bare servers and stubs");
    Contestants all = new Contestants(run);
    all.addVendors();
    all.addBaselines();
    return all;
  }

  /** Signoff's. */
  List<Lane> vendors() {
    return vendors;
  }

  List<Lane> baselines() {
    return baselines;
  }

  List<Lane> lanes() {
    List<Lane> all = new ArrayList<>(baselines);
    all.addAll(vendors);
    return all;
  }

  Lane baseline(String name) {
    return baselines.stream().filter(lane -> lane.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    servers.forEach(ServerProcess::close);
  }

  private void addVendors() {
    ServerProcess signoff = start("signoff");
    URI http = signoff.address().http();
    URI https = signoff.address().https();
    Operation rocketChat = Operation.rocketChatLogout(RocketChatUser.idAt(http));
    vendors.add(lane("IBM MQ over HTTP", signoff, http, Operation.ibmMqLogout()));
    vendors.add(lane("IBM MQ over HTTPS", signoff, https, Operation.ibmMqLogout()));
    vendors.add(lane("rested over HTTP", signoff, http, Operation.restedLogout()));
    vendors.add(lane("rested over HTTPS", signoff, https, Operation.restedLogout()));
    vendors.add(lane("Rocket.Chat over HTTP", signoff, http, rocketChat));
    vendors.add(lane("Rocket.Chat over HTTPS", signoff, https, rocketChat));
    ServerProcess untracked = start("signoff-untracked");
    vendors.add(
        lane(
            "IBM MQ over HTTP, logged-out tokens not tracked",
            untracked,
            untracked.address().http(),
            Operation.ibmMqLogoutUntracked()));
  }

  private void addBaselines() {
    ServerProcess grizzly = start("grizzly");
    baselines.add(baseline(Baselines.GRIZZLY, grizzly, grizzly.address().http()));
    baselines.add(baseline(Baselines.GRIZZLY_HTTPS, grizzly, grizzly.address().https()));
    addBaseline(Baselines.GRIZZLY_SELECTOR, "grizzly-selector");
    addBaseline(Baselines.JERSEY, "jersey");
    addBaseline(Baselines.JERSEY_SELECTOR, "jersey-selector");
    addBaseline(Baselines.WIREMOCK, "wiremock");
    addBaseline(Baselines.WIREMOCK_NO_JOURNAL, "wiremock-no-journal");
  }

  private void addBaseline(String name, String server) {
    ServerProcess process = start(server);
    baselines.add(baseline(name, process, process.address().http()));
  }

  private Lane baseline(String name, ServerProcess server, URI url) {
    return lane(name, server, url, Operation.ibmMqLogoutUntracked());
  }

  private Lane lane(String name, ServerProcess server, URI url, Operation operation) {
    return new Lane(name, server, url, operation, wrk, run.folder());
  }

  private ServerProcess start(String name) {
    ServerProcess server = ServerProcess.start(name, run.folder());
    servers.add(server);
    return server;
  }
}
