package dev.signoff.bench;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.growth.GrowthSection;
import dev.signoff.bench.sdk.SdkSection;
import dev.signoff.bench.server.ServerSection;
import dev.signoff.bench.start.StartSection;
import java.util.List;
import java.util.function.Function;

/** The parts of a run. Written in small letters on the command line. */
enum Section {
  server(ServerSection::measure),
  sdk(SdkSection::measure),
  growth(GrowthSection::measure),
  start(StartSection::measure);

  private final Function<Run, List<Figure>> measurement;

  Section(Function<Run, List<Figure>> measurement) {
    this.measurement = measurement;
  }

  List<Figure> measure(Run run) {
    return measurement.apply(run);
  }
}
