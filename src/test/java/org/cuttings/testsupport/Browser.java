package org.cuttings.testsupport;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium as Debian installs it. */
public final class Browser implements AutoCloseable {
  private static final List<String> CHROMIUMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

  private final ChromeDriver driver;
  private boolean scripts = true;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A missing browser fails the build in CI; a reader's own machine may do without, visibly. */
  public static Browser open() {
    @Nullable String chromium = first(CHROMIUMS);
    @Nullable String chromedriver = first(DRIVERS);
    if (chromium == null || chromedriver == null) {
      String message =
          "Chromium and its driver are missing (apt-get install chromium chromium-driver)";
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(message);
      }
      Assumptions.abort(message);
      throw new AssertionError("abort throws");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A window that nobody sees is drawn all the same, at once.
        "--disable-backgrounding-occluded-windows",
        "--disable-renderer-backgrounding",
        "--disable-background-timer-throttling",
        "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver))
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** As wide as a desk or a phone, by day or by night. */
  public void look(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  public void scripts(boolean enabled) {
    scripts = enabled;
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
  }

  /** Clicks what leads to another page, and waits until the page that it was on is gone. */
  public void follow(WebElement link) {
    link.click();
    new WebDriverWait(driver, Duration.ofSeconds(30)).until(page -> isGone(link));
  }

  private boolean isGone(WebElement element) {
    try {
      return Boolean.TRUE.equals(ExpectedConditions.stalenessOf(element).apply(driver));
    } catch (WebDriverException e) {
      // Asked while the page is changing, the driver has no word of its own for what is gone.
      return String.valueOf(e.getMessage()).contains("does not belong to the document");
    }
  }

  /** What a page copied last. */
  public String clipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return String.valueOf(
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "navigator.clipboard.readText().then(done, e => done('refused: ' + e))"));
  }

  /** What axe-core finds serious or critical. */
  public List<String> seriousFindings() {
    return findings(new AxeBuilder());
  }

  /** What axe-core finds of words that hardly stand out from what they are written on. */
  public List<String> faintWords() {
    return findings(new AxeBuilder().withOnlyRules(List.of("color-contrast")));
  }

  private List<String> findings(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze(driver).getViolations().stream()
        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
        .map(Browser::describe)
        .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getTarget())
            .limit(3)
            .toList();
  }

  /** Errors of the console, blocked resources among them. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        // The page that was asked for is an error page itself.
        .filter(message -> !message.contains("the server responded with a status of"))
        .toList();
  }

  /** How far the page is wider than the window. */
  public long overflow() {
    Object overflow =
        driver.executeScript(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    return ((Number) Objects.requireNonNull(overflow)).longValue();
  }

  public void screenshot(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(folder.resolve(name + ".png"), picture());
  }

  /** The driver sometimes asks for a picture while the page is being put in another window size. */
  private byte[] picture() {
    try {
      return driver.getScreenshotAs(OutputType.BYTES);
    } catch (TimeoutException e) {
      return driver.getScreenshotAs(OutputType.BYTES);
    }
  }

  /** Leaves a page that does not answer any more for a new tab; who is signed in stays so. */
  public void startAnew() {
    String stuck = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    String tab = driver.getWindowHandle();
    driver.switchTo().window(stuck).close();
    driver.switchTo().window(tab);
    scripts(scripts);
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static @Nullable String first(List<String> paths) {
    return paths.stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse(null);
  }
}
