package org.cuttings.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints the closing lines of the build: how many tests ran, how many failed, and each one that was
 * skipped with its reason. A kind of test that did not run at all is a fault, so that nothing is
 * green by absence.
 */
public final class TestReport {
  private int passed;
  private int failed;
  private final TreeMap<String, List<String>> skipped = new TreeMap<>();

  private TestReport() {}

  /**
   * @param args the build folder
   */
  public static void main(String[] args) throws Exception {
    TestReport report = new TestReport();
    int unit = report.read(Path.of(args[0], "surefire-reports"));
    int integration = report.read(Path.of(args[0], "failsafe-reports"));
    int again = report.read(Path.of(args[0], "failsafe-reports", "container"));
    int skippedTests = report.skipped.values().stream().mapToInt(List::size).sum();
    System.out.println();
    System.out.println(
        "Tests: "
            + unit
            + " unit, "
            + integration
            + " integration and page tests, "
            + again
            + " of them again on the stock Elasticsearch image");
    report.skipped.forEach(
        (reason, names) -> {
          System.out.println("Skipped " + names.size() + ": " + reason);
          names.forEach(name -> System.out.println("    " + name));
        });
    System.out.println(
        report.passed + " passed, " + report.failed + " failed, " + skippedTests + " skipped");
    if (unit == 0 || integration == 0) {
      System.out.println(
          "No " + (unit == 0 ? "unit" : "integration") + " test ran: the build is not checked.");
      System.exit(1);
    }
  }

  private int read(Path folder) throws Exception {
    int before = passed + failed;
    for (Path file : reports(folder)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      NodeList cases = document.getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        count((Element) cases.item(i));
      }
    }
    return passed + failed - before;
  }

  private void count(Element test) {
    NodeList skips = test.getElementsByTagName("skipped");
    if (skips.getLength() > 0) {
      String reason = reason((Element) skips.item(0));
      String name = test.getAttribute("classname") + "." + test.getAttribute("name");
      skipped
          .computeIfAbsent(reason.isBlank() ? "no reason given" : reason, key -> new ArrayList<>())
          .add(name);
    } else if (test.getElementsByTagName("failure").getLength() > 0
        || test.getElementsByTagName("error").getLength() > 0) {
      failed++;
    } else {
      passed++;
    }
  }

  /** In an attribute or, for tests made at run time, on the first line of the trace. */
  private static String reason(Element skip) {
    String message = skip.getAttribute("message");
    return message.isBlank()
        ? skip.getTextContent()
            .strip()
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst("^[\\w.]+Exception: (?:Assumption failed: )?", "")
        : message;
  }

  private static List<Path> reports(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .sorted()
          .toList();
    }
  }
}
