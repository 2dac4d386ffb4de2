package org.cuttings.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The verb that a form belongs to: "met" to "meet", "planning" to "plan". */
public final class Verbs {
  /** Forms that no rule makes, and the base form of each. */
  private static final Map<String, String> IRREGULAR = irregular();

  private static final long BASE = TagFeatures.bit(Penn.VB) | TagFeatures.bit(Penn.VBP);

  private Verbs() {}

  /** The lines of the resource file {@code name} beside this class, without its comments. */
  static List<String> lines(String name) {
    try (InputStream in = Verbs.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static Map<String, String> irregular() {
    Map<String, String> forms = new HashMap<>();
    for (String line : lines("irregular-verbs.txt")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        // "lay" is more often the base of "laid" than the past of "lie"; so are "found",
        // "ground".
        forms.putIfAbsent(words[i], words[0]);
      }
    }
    for (String contracted : new String[] {"'m", "'re", "m", "re"}) {
      forms.put(contracted, "be");
    }
    forms.put("'ve", "have");
    forms.put("ve", "have");
    forms.put("lay", "lay");
    forms.put("found", "find");
    return Map.copyOf(forms);
  }

  /** Base form of the verb at {@code token}. */
  public static String lemma(Tokens tokens, int token) {
    return lemma(tokens.lower(token), tokens.penn(token));
  }

  /** Whether {@code form}, given in lower case, is a form of a verb that no rule makes. */
  public static boolean isIrregular(String form) {
    return IRREGULAR.containsKey(form) && !form.endsWith("ing");
  }

  /** Whether {@code form}, given in lower case, can be the past tense of a verb. */
  public static boolean mayBePast(String form) {
    TagModel model = TagModel.standard();
    int entry = model.entry(form);
    return entry < 0 ? form.endsWith("ed") : (model.small(entry) & TagFeatures.bit(Penn.VBD)) != 0;
  }

  /** Base form of the verb {@code form}, given in lower case and with its part of speech. */
  static String lemma(String form, Penn tag) {
    if (form.equals("'s") || form.equals("s")) {
      return "be";
    }
    if (form.equals("'d")) {
      return "have";
    }
    String irregular = IRREGULAR.get(form);
    boolean base = tag == Penn.VB || tag == Penn.VBP;
    if (irregular != null && (!base || irregular.equals("be") || form.equals("'ve"))) {
      return irregular;
    }
    if (base) {
      return form;
    }
    int length = form.length();
    if (form.endsWith("ying") && length == 5) {
      return form.charAt(0) + "ie";
    }
    if (form.endsWith("ing") && length > 4) {
      return stem(form.substring(0, length - 3));
    }
    if (form.endsWith("ed") && length > 3) {
      return form.endsWith("ied") && length > 4
          ? form.substring(0, length - 3) + "y"
          : stem(form.substring(0, length - 2));
    }
    if (form.endsWith("s") && !form.endsWith("ss") && length > 2) {
      return singular(form);
    }
    return form;
  }

  private static String singular(String form) {
    int length = form.length();
    if (form.endsWith("ies") && length > 4) {
      return form.substring(0, length - 3) + "y";
    }
    if (form.endsWith("ches")
        || form.endsWith("shes")
        || form.endsWith("sses")
        || form.endsWith("xes")
        || form.endsWith("zzes")) {
      return form.substring(0, length - 2);
    }
    return form.substring(0, length - 1);
  }

  /** The base form that is left of a form without its "ed" or "ing". */
  private static String stem(String stem) {
    String known = known(stem);
    if (known != null) {
      return known;
    }
    int length = stem.length();
    char last = stem.charAt(length - 1);
    boolean doubled = length > 3 && last == stem.charAt(length - 2) && !isVowel(last);
    if (doubled && "lsfz".indexOf(last) < 0) {
      return stem.substring(0, length - 1);
    }
    boolean silent =
        "cvzu".indexOf(last) >= 0
            || stem.endsWith("dg")
            || stem.endsWith("at") && length > 3 && !isVowel(stem.charAt(length - 3))
            || stem.endsWith("iz")
            || stem.endsWith("is") && length > 4
            || stem.endsWith("rs")
            || stem.endsWith("ns")
            || stem.endsWith("bl")
            || stem.endsWith("tl");
    return silent ? stem + "e" : stem;
  }

  private static @Nullable String known(String stem) {
    String silent = stem + "e";
    int length = stem.length();
    boolean doubled = length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2);
    if (isBase(stem) && !(isBase(silent) && preferSilent(stem))) {
      return stem;
    }
    if (isBase(silent)) {
      return silent;
    }
    if (doubled && isBase(stem.substring(0, length - 1))) {
      return stem.substring(0, length - 1);
    }
    return null;
  }

  /** "us" and "use", "planed" … : a vowel and one consonant at the end take the silent e. */
  private static boolean preferSilent(String stem) {
    int length = stem.length();
    return length >= 2
        && !isVowel(stem.charAt(length - 1))
        && isVowel(stem.charAt(length - 2))
        && (length == 2 || !isVowel(stem.charAt(length - 3)))
        && length <= 4;
  }

  private static boolean isBase(String word) {
    TagModel model = TagModel.standard();
    int entry = model.entry(word);
    return entry >= 0 && (model.small(entry) & BASE) != 0;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
