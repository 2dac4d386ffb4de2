package org.cuttings.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Part;

/**
 * Finds the name of the paper, agency or site in the places where documents give it. The order of
 * the rules is the order of trust; where none speaks, the publisher is unknown.
 */
final class PublisherRules {
  private static final String NAME =
      "(?<name>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&’'!-]*(?: (?:of|and|the|for|&|on|in|\\p{Lu}[\\p{L}\\p{N}.&’'!-]*)){0,5})";

  /** A rule over single lines that are not body. */
  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile(
              "^(?i:source|publisher|publication|newspaper|outlet|published by|site name)\\s*:\\s*"
                  + NAME
                  + "$"),
          Pattern.compile(
              "^(?i:©|\\(c\\)|copyright)(?i:[\\s,]|©|\\(c\\)|copyright|by|\\d{4}(?:\\s*[-–]\\s*\\d{2,4})?)*"
                  + NAME
                  + "(?i:[,.]? .*|[.,|].*)?$"),
          Pattern.compile(
              "(?i:(?:originally |first )?(?:published|appeared|posted) (?:in|on|by|at)) (?i:the website of )?"
                  + NAME
                  + "(?i:'s website)?(?=$|[.,)]| (?i:on|and|as|website|under)\\b)"),
          Pattern.compile(
              "^(?i:subscribe to|support|welcome to|about|keep|help keep|donate to|join) "
                  + NAME
                  + "(?= (?i:independent|free|alive|going|running|strong|today|now|ad-free|online|honest|thriving)\\b|[.!]?$)"));

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?i:,? (?:co\\.|inc\\b|llc\\b|l\\.l\\.c\\.|ltd\\b|limited\\b|corp\\b|corporation\\b|plc\\b|gmbh\\b|all\\b|and its\\b|or its\\b).*|(?<=\\p{L}{1,20} \\p{L}{1,20}),? company\\b.*)$");
  private static final Pattern NO_PUBLISHER =
      Pattern.compile(
          "(?i:us|our.*|your.*|this.*|the (?:author|conversation below|newsletter)|it|me|all|(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b.*|wikimedia.*|getty.*|flickr|youtube|twitter|facebook)");
  private static final String AGENCIES =
      "Reuters|AP|Associated Press|AFP|UPI|CNN|CNN Business|CNNMoney|Bloomberg|Xinhua|TASS|dpa|ANSA|EFE|NBC News|CBS News|ABC News|Fox News";
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.’'-]*(?:[ /,]+[\\p{L}.’'-]+){0,4}(?:, \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?,? )?\\((?<name>(?i:"
              + AGENCIES
              + ")|(?:The )?\\p{Lu}[\\p{L}&’'-]+(?: \\p{Lu}[\\p{L}&’'-]+){1,4})\\)(?:\\s*[-–—]|(?<=(?i:CNN|CNN Business|CNNMoney)\\)))");

  /** {@code washington reuters the kremlin said}: the same without capitals and marks. */
  private static final Pattern CASELESS_DATELINE =
      Pattern.compile(
          "^(?!(?:the|a|an|in|on|at|when|according|as|after|if) )\\p{Ll}{3,}(?: \\p{Ll}{3,})?(?: dc| d c)? (?<name>reuters|cnn|afp|upi) \\p{Ll}");

  private PublisherRules() {}

  static Optional<String> find(Sheet sheet) {
    for (Pattern rule : LINES) {
      for (Entry entry : sheet.entries) {
        if (entry.role == Sheet.Role.PART
            && entry.kind != Part.Kind.PHOTO_CREDIT
            && entry.look.length() <= 300) {
          Matcher matcher = rule.matcher(entry.look);
          Optional<String> name =
              matcher.find() ? cleaned(matcher.group("name")) : Optional.empty();
          if (name.isPresent()) {
            return name;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> cleaned(String name) {
    String cleaned = COMPANY.matcher(name.strip()).replaceFirst("").strip();
    cleaned = cleaned.replaceFirst("[.,]$", "");
    boolean fits = cleaned.length() >= 2 && !NO_PUBLISHER.matcher(cleaned).matches();
    return fits ? Optional.of(cleaned) : Optional.empty();
  }

  /** The agency whose name stands in the dateline. */
  static Optional<String> agency(Sheet sheet) {
    return sheet.entries.stream()
        .filter(Entry::isBody)
        .limit(3)
        .map(entry -> (sheet.caseless ? CASELESS_DATELINE : DATELINE).matcher(entry.look))
        .filter(Matcher::find)
        .map(matcher -> fullName(matcher.group("name")))
        .findFirst();
  }

  private static String fullName(String name) {
    return name.equalsIgnoreCase("AP") ? "Associated Press" : Publishers.known(name).orElse(name);
  }
}
