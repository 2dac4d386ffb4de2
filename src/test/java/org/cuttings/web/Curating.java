package org.cuttings.web;

import java.net.URI;
import java.util.List;
import org.cuttings.curation.Edit;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.testsupport.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Somebody who curates, at the browser. */
record Curating(Browser browser, WebServer server) {
  void go(String path) {
    browser.driver().get(address(path).toString());
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  void signIn(String name) {
    go("/sign-in");
    type("name", name);
    type("password", FixtureArchive.PASSWORD);
    press("Sign in");
  }

  /** Into the field with this id. */
  void type(String field, String words) {
    WebElement element = browser.driver().findElement(By.id(field));
    element.clear();
    element.sendKeys(words);
  }

  /** The first button with these words. */
  void press(String button) {
    press("//main", button);
  }

  void press(String within, String button) {
    browser.follow(
        browser
            .driver()
            .findElement(
                By.xpath(
                    "(%s//button[normalize-space()='%s' or @aria-label='%s'])[1]"
                        .formatted(within, button, button))));
  }

  void follow(String link) {
    browser.follow(browser.driver().findElement(By.linkText(link)));
  }

  String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }

  List<String> texts(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  void open(String summary) {
    browser
        .driver()
        .findElement(By.xpath("//main//summary[contains(., '%s')]".formatted(summary)))
        .click();
  }

  /** What is left of the address behind the host, without parameters. */
  String path() {
    return URI.create(String.valueOf(browser.driver().getCurrentUrl())).getPath();
  }

  /** A published collection with something of every kind, and something that is gone. */
  static String showpiece(CuratedCollections collections, List<Item> items) {
    String id =
        collections
            .create(
                new Description(
                    "The bridge that nobody signed for",
                    "Cuttings on the bridge over the Alder: who drew it, who paid for it, and what"
                        + " either said of the other.",
                    """
                    The bridge over the Alder was drawn twice and built once. **Nobody** has ever
                    found the second drawing; what is left of it are the words of those who saw it.

                    These cuttings set the reports *beside each other*, in the order in which a
                    reader who knew nothing would have met them:

                    - what the papers printed first,
                    - what they took back.

                    > Read the denials last.
                    """,
                    List.of("bridge", "denials"),
                    List.of("Bridges – Design and construction", "Municipal corruption")),
                "ann")
            .id();
    collections.change(
        id,
        Edit.of("ann", "items added"),
        stands ->
            stands.arranged(
                all -> {
                  var two =
                      all.adding("main", items.subList(0, items.size() / 2))
                          .withSection("What was said of it");
                  String second = two.sections().getLast().id();
                  var full = two.adding(second, items.subList(items.size() / 2, items.size()));
                  return full.noted(
                          full.items().getFirst().id(),
                          "The *earliest* report; everything later goes back to it.")
                      .described(
                          second, "What was said of it", "Words that were printed, and by whom.");
                }));
    collections.change(
        id,
        Edit.of("ann", "published"),
        stands -> stands.withStatus(CuratedCollection.Status.PUBLISHED));
    return id;
  }
}
