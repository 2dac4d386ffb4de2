package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that names the authors of a document: {@code By Jane Doe and John Roe, Staff Writers}. */
final class Byline {
  private static final int LONGEST = 250;
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:(?:story|words|text|report|reporting|analysis|opinion|commentary|column|essay"
              + "|review|written|posted|published|reported|compiled|submitted|authored|article)\\s+)?"
              + "by\\s*:?|von(?=.{5,60}$)|par(?=.{5,60}$)|por(?=.{5,60}$)|(?:authors?|author\\(s\\)|byline|reporters?|writers?|posted by)\\s*:)"
              + "[\\s\\u00a0]+",
          Pattern.CASE_INSENSITIVE);

  /** "By Friday the papers were gone, and nobody …": a sentence, not a byline. */
  private static final Pattern SENTENCE = Pattern.compile("^[Bb]y (?:\\S+ ){11,}\\S+[.!?][\"”’]?$");

  /** What follows the names: a date, an office, a place, an address. */
  private static final Pattern REST =
      Pattern.compile(
          "\\s*(?:[|•·/(<\\[]|\\s[-–—]\\s|\\bon (?=\\w+day\\b|\\w+ \\d|\\d)|\\s+(?:at|@) \\d|\\b(?:for|of|at|in) (?=\\p{L})"
              + "|[,;]?\\s*(?:updated|published|posted)\\b|[,;]\\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
              + "|[,;]?\\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? \\d"
              + "|(?:[,;]\\s*|\\s+)\\d|\\s*@|\\S+@\\S+).*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,\\s*(?:and|with|&)\\b|[,;]|\\s(?:and|with)\\s|&)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:(?:the|our|a|an|chief|senior|special|staff|guest|political|politics|national|foreign"
              + "|investigative|contributing|deputy|associate|managing|white|house|security|legal"
              + "|world|business|news|online|web|digital|washington|diplomatic|opinion) )*"
              + "(?:(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?"
              + "|journalists?|producers?|analysts?|admin|administrator|author|bureau chief|team"
              + "|desk|newsroom|reporting|ph\\.?d\\.?|m\\.?d\\.?)\\b ?)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july"
              + "|august|september|october|november|december|then|now|that|this|all|not|using|having"
              + "|the (?:end|time|way)|contrast|comparison|default|design)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GENERATION =
      Pattern.compile("(?:Jr|Sr|II|III|IV)\\.?", Pattern.CASE_INSENSITIVE);
  private static final String CASED_TOKEN =
      "(?:\\p{Lu}[\\p{L}\\p{M}'’.\\-]*|(?:de|der|den|van|von|la|le|di|da|del|della|dos|du|bin|ibn|al|el"
          + "|ter|ten|zu|y|e)|(?:d|l|al|el|o)['’\\-]\\p{Lu}[\\p{L}\\-]*)";
  private static final Pattern CASED_NAME =
      Pattern.compile(CASED_TOKEN + "(?: " + CASED_TOKEN + "){0,5}");
  private static final Pattern CASELESS_NAME =
      Pattern.compile("[\\p{Ll}][\\p{Ll}\\p{M}'’.\\-]*(?: [\\p{Ll}][\\p{Ll}\\p{M}'’.\\-]*){1,3}");
  private static final Pattern HANDLE = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}_.\\-]{3,30}");

  /** "Von", "par" and "por" begin other lines too: only a full name after them is an author. */
  private static final Pattern FOREIGN =
      Pattern.compile("^(?:von|par|por)\\b", Pattern.CASE_INSENSITIVE);

  /** Words that stand capitalised over text as names do. */
  private static final Pattern HEADING_WORDS =
      Pattern.compile(
          "(?i).*\\b(?:summary|executive|introduction|overview|background|conclusions?|key|points?|takeaways?|facts?|findings?|report|analysis|news|story|stories|update|politics|political|world|national|international|opinion|business|editorial|review|preface|contents|timeline|history|early|life|question|answer|what|why|how|who|when|where|the|of|and|in|breaking|latest|press|release|statement|transcript|full|text|about|more|read|related|house|office|party|election|campaign|states|street|times|post|today|daily|weekly|journal|media|group|company|inc|university|institute|committee|department|bottom|line|big|picture)\\b.*");

  private Byline() {}

  /** The names, when {@code line} is a byline. */
  static Optional<List<String>> parse(String line) {
    String text = flat(line);
    Matcher prefix = PREFIX.matcher(text);
    if (text.length() > LONGEST || !prefix.find() || SENTENCE.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean caseless = text.equals(text.toLowerCase(Locale.ROOT));
    List<String> names = names(text.substring(prefix.end()), caseless);
    boolean foreign = FOREIGN.matcher(text).find();
    if (foreign && names.stream().noneMatch(name -> name.indexOf(' ') > 0)) {
      return Optional.empty();
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Whether {@code line} may be a person's name and nothing else. */
  static boolean isName(String line) {
    String text = flat(line);
    return text.length() <= 40
        && CASED_NAME.matcher(text).matches()
        && text.indexOf(' ') > 0
        && text.split(" ").length <= 4
        && !text.endsWith(".")
        && !HEADING_WORDS.matcher(text).matches()
        && !NO_NAME.matcher(text).matches()
        && !ROLE.matcher(text).matches();
  }

  /** The names in a list of names; empty when something in it is no name. */
  static List<String> names(String list) {
    return names(list, list.equals(list.toLowerCase(Locale.ROOT)));
  }

  private static List<String> names(String list, boolean caseless) {
    String text = flat(list);
    text = REST.matcher(text).replaceFirst("").strip();
    List<String> names = new ArrayList<>();
    for (String item : BETWEEN.split(text)) {
      String name = trimmed(item);
      if (name.isEmpty() || ROLE.matcher(name).matches()) {
        continue;
      }
      if (GENERATION.matcher(name).matches() && !names.isEmpty()) {
        names.add(names.removeLast() + ", " + name);
        continue;
      }
      if (NO_NAME.matcher(name).matches()) {
        return List.of();
      }
      if (!names.isEmpty() && Publishers.isKnown(name)) {
        continue;
      }
      boolean named =
          caseless
              ? CASELESS_NAME.matcher(name).matches()
              : CASED_NAME.matcher(name).matches()
                  || names.isEmpty() && HANDLE.matcher(name).matches();
      if (!named) {
        // What follows good names is an office or a paper.
        return List.copyOf(names);
      }
      names.add(name.indexOf(' ') < 0 ? name : NameCase.proper(withoutRole(name)));
    }
    return names.stream().distinct().toList();
  }

  /** {@code Jane Doe Staff Writer}, {@code Jane Doe Associated Press}: Jane Doe. */
  private static String withoutRole(String name) {
    String[] tokens = name.split(" ");
    for (int keep = tokens.length - 1; keep >= 2; keep--) {
      String tail = String.join(" ", List.of(tokens).subList(keep, tokens.length));
      if (ROLE.matcher(tail).matches() || Publishers.isKnown(tail)) {
        return withoutRole(String.join(" ", List.of(tokens).subList(0, keep)));
      }
    }
    return name;
  }

  private static String trimmed(String item) {
    String name = item.strip();
    name = name.replaceFirst("^(?i:by|and)[: ]\\s*", "");
    name = name.replaceFirst("[’']s (?:picture|avatar|photo)$", "");
    return name.replaceFirst("[,:;*]+$", "").replaceFirst("(?<=\\p{L}{3})\\.$", "").strip();
  }

  static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
  }
}
