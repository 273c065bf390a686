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

/** A Chromium that remembers every request, every complaint and every breach of a policy. */
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
      return browser;
    } catch (RuntimeException | Error e) {
      close(driver, profile);
      throw e;
    }
  }

  /**
   * Starts anew for an origin: an empty page, 1280 pixels wide and light, with nothing stored and
   * nothing recorded. Changes nothing if the browser is already restricted to that origin.
   *
   * @param newOrigin the only place that pages may send requests to
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

  /** Ends the restriction, so that the next use starts anew. */
  void release() {
    origin = URI.create("about:blank");
  }

  /** {@return the driver, for whatever else a test does} */
  public ChromeDriver driver() {
    return driver;
  }

  /** {@return the same browser, in which pages are light} */
  public TestBrowser light() {
    return scheme("light");
  }

  /** {@return the same browser, in which pages are dark} */
  public TestBrowser dark() {
    return scheme("dark");
  }

  /** {@return the same browser, as wide as on a desk} */
  public TestBrowser desk() {
    return size(1280, 900);
  }

  /** {@return the same browser, as narrow as a phone} */
  public TestBrowser phone() {
    return size(390, 844);
  }

  /** Forgets what pages have stored, such as a choice of colours. */
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
   * Waits for a condition. What is looked up meanwhile may go.
   *
   * @param what the condition, for the message
   * @param condition null or false while it does not hold
   * @param <T> what it finds
   * @return what the condition found
   */
  public <T> T await(String what, Supplier<T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(Duration.ofSeconds(30))
        .pollingEvery(Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waited for " + what)
        .until(any -> condition.get());
  }

  /** {@return each exchange so far, in the order of the answers} */
  public List<BrowserExchange> exchanges() {
    traffic.add(driver.manage().logs().get(LogType.PERFORMANCE));
    return traffic.exchanges();
  }

  /** Asserts that no request left the origin and that no page complained. */
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

  /** Chromium reports every 4xx; that a vendor refuses a request is what a reader came to see. */
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
