package dev.signoff.docs.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Launcher of the Chromium that is installed on this machine. Nothing is downloaded. */
final class Chromium {
  private static final String MISSING =
      "There is no '%s'. Install Debian's chromium and chromium-driver, or run ./signoff test, which does.";
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          // Without a graphics card, drawing takes more processor time than everything else.
          "--disable-gpu-rasterization",
          "--disable-gpu-compositing",
          "--in-process-gpu",
          // One renderer keeps compiled scripts for the next page of the site.
          "--process-per-site",
          "--renderer-process-limit=1",
          "--disable-site-isolation-trials",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--no-default-browser-check",
          "--lang=en-GB",
          "--window-size=1280,900");

  /**
   * Logger of Selenium's warning that it does not know this Chromium's DevTools protocol, of which
   * little is used.
   */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private Chromium() {}

  static ChromeDriver start(Path profile) {
    VERSIONS.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find("chromium"));
    options.addArguments(QUIET);
    options.addArguments("--user-data-dir=" + profile);
    options.setAcceptInsecureCerts(true);
    options.setScriptTimeout(Duration.ofMinutes(2)); // for axe, on a machine that has much to do
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(find("chromedriver"))
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static File find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(MISSING.formatted(program)))
        .toFile();
  }
}
