package org.cuttings.testsupport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.WebDriverException;

/**
 * How a page looks to readers: at a desk, on a tablet, on a phone, by day and by night. Each look
 * leaves a picture in {@code target/screenshots}.
 */
public final class Looks {
  private static final int DESK = 1280;
  private static final int TABLET = 768;
  private static final int PHONE = 390;

  public static final List<Integer> DESK_AND_PHONE = List.of(DESK, PHONE);
  public static final List<Integer> DESK_TABLET_AND_PHONE = List.of(DESK, TABLET, PHONE);

  private Looks() {}

  /** Opens a page in the browser. */
  @FunctionalInterface
  public interface Visit {
    void open() throws IOException;
  }

  /**
   * What is wrong with a page: what axe-core finds serious, what is wider than the window, what the
   * console complains of. Night falls while the page is open, and changes nothing but colours.
   *
   * @param widths of the window in pixels
   * @param name of the pictures
   * @return each with the look in which it was found
   */
  public static List<String> faults(Browser browser, List<Integer> widths, String name, Visit visit)
      throws IOException {
    List<String> faults = new ArrayList<>();
    for (int width : widths) {
      faults.addAll(patiently(browser, width, name + "-" + width, visit));
    }
    return faults;
  }

  /**
   * On a busy machine the browser now and then stops answering its driver in the midst of a look;
   * the page is then opened once more in another tab. What is wrong with the page itself comes
   * again.
   */
  private static List<String> patiently(Browser browser, int width, String name, Visit visit)
      throws IOException {
    try {
      return faults(browser, width, name, visit);
    } catch (WebDriverException e) {
      System.err.println(name + " is looked at again: " + e.getRawMessage());
      browser.startAnew();
      return faults(browser, width, name, visit);
    }
  }

  private static List<String> faults(Browser browser, int width, String day, Visit visit)
      throws IOException {
    List<String> faults = new ArrayList<>();
    browser.look(width, false);
    visit.open();
    browser.screenshot(day);
    browser.seriousFindings().forEach(finding -> faults.add(day + ": " + finding));
    if (browser.overflow() > 0) {
      faults.add(day + ": " + browser.overflow() + " pixels wider than the window");
    }
    String night = day + "-dark";
    browser.look(width, true);
    browser.screenshot(night);
    browser.faintWords().forEach(finding -> faults.add(night + ": " + finding));
    browser.complaints().forEach(complaint -> faults.add(day + ": " + complaint));
    return faults;
  }
}
