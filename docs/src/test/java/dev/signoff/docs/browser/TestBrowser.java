package dev.signoff.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;

/** Chromium that records every request, console error and policy violation. */
public final class TestBrowser implements AutoCloseable {
  private static final String VIOLATIONS =
      """
      addEventListener('securitypolicyviolation', event => console.error(
          'Content-Security-Policy: ' + event.effectiveDirective + ' forbids ' + event.blockedURI + ' at '
          + event.sourceFile + ':' + event.lineNumber + ':' + event.columnNumber));
      """;

  private final BrowserProfile profile;
  private final ChromeDriver driver;
  private final List<LogEntry> console = new ArrayList<>();
  private NetworkLog traffic = new NetworkLog();
  private URI origin = URI.create("about:blank");

  private TestBrowser(BrowserProfile profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Starts Chromium with a new profile. */
  static TestBrowser start() {
    BrowserProfile profile = BrowserProfile.create();
    ChromeDriver driver = null;
    try {
      driver = Chromium.start(profile.folder());
      TestBrowser browser = new TestBrowser(profile, driver);
      browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", VIOLATIONS));
      // Without a graphics card, each frame of an animation costs much processor time.
      browser.command("Animation.enable", Map.of());
      browser.command("Animation.setPlaybackRate", Map.of("playbackRate", 100));
      return browser;
    } catch (RuntimeException | Error e) {
      close(driver, profile);
      throw e;
    }
  }

  /**
   * Resets the browser for an origin: an empty page, 1280 pixels wide and light, without stored or
   * recorded data. Changes nothing if the browser is already restricted to that origin.
   *
   * @param newOrigin the only origin that pages may send requests to
   * @return this browser
   */
  TestBrowser restrictTo(URI newOrigin) {
    if (!newOrigin.equals(origin)) {
      driver.get("about:blank");
      driver.manage().logs().get(LogType.PERFORMANCE);
      driver.manage().logs().get(LogType.BROWSER);
      traffic = new NetworkLog();
      console.clear();
      origin = newOrigin;
      desk().light().forget();
    }
    return this;
  }

  /** Ends the restriction, so that the next use resets the browser. */
  void release() {
    origin = URI.create("about:blank");
  }

  /** {@return the driver, for further actions of a test} */
  public ChromeDriver driver() {
    return driver;
  }

  /** {@return this browser, with light pages} */
  public TestBrowser light() {
    return scheme("light");
  }

  /** {@return this browser, with dark pages} */
  public TestBrowser dark() {
    return scheme("dark");
  }

  /** {@return this browser, with the width of a desktop} */
  public TestBrowser desk() {
    return size(1280, 900);
  }

  /** {@return this browser, with the width of a phone} */
  public TestBrowser phone() {
    return size(390, 844);
  }

  /** Clears data that pages have stored, such as a choice of colours. */
  public void forget() {
    command(
        "Storage.clearDataForOrigin",
        Map.of("origin", origin.toString(), "storageTypes", "local_storage,session_storage"));
  }

  /**
   * Loads a page anew, even if only its fragment differs.
   *
   * @param path the path, such as {@code /docs/}
   */
  public void load(String path) {
    driver.get("about:blank");
    driver.get(origin.resolve(path).toString());
  }

  /**
   * Waits for a condition. Elements may disappear while it is evaluated.
   *
   * @param what the condition, for the message
   * @param condition null or false while it does not hold
   * @param <T> the type of its result
   * @return the result of the condition
   */
  public <T> T await(String what, Supplier<T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(Duration.ofSeconds(30))
        .pollingEvery(Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waited for " + what)
        .until(any -> condition.get());
  }

  /** {@return the exchanges so far, in the order of the responses} */
  public List<BrowserExchange> exchanges() {
    traffic.add(driver.manage().logs().get(LogType.PERFORMANCE));
    return traffic.exchanges();
  }

  /** Asserts that no request left the origin and that no page logged an error. */
  public void assertQuiet() {
    exchanges();
    assertThat(traffic.requests())
        .as("requests")
        .allSatisfy(
            url ->
                assertThat(url).hasScheme(origin.getScheme()).hasAuthority(origin.getAuthority()));
    assertThat(complaints()).as("the console").isEmpty();
  }

  @Override
  public void close() {
    close(driver, profile);
  }

  private static void close(ChromeDriver driver, BrowserProfile profile) {
    try (profile) {
      if (driver != null) {
        driver.quit();
      }
    }
  }

  private List<String> complaints() {
    driver.manage().logs().get(LogType.BROWSER).forEach(console::add);
    return console.stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !isRefusalOfAVendor(message))
        .toList();
  }

  /**
   * Ignores Chromium's reports of 4xx responses, because refusals are part of the documentation.
   */
  private boolean isRefusalOfAVendor(String message) {
    return message.startsWith(origin + "/")
        && !message.startsWith(origin + "/docs")
        && message.contains("the server responded with a status of 4");
  }

  private TestBrowser scheme(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  private TestBrowser size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }
}
