package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/**
 * Invented people, each with five aliases, to try large authority files with. Run it with a number
 * to print an authority file of so many records: {@code 100000} makes one of half a million
 * aliases.
 */
final class ManyRecords {
  private static final String[] HEADS = {
    "bor", "kal", "ves", "tim", "gor", "dra", "zel", "mor", "pav", "lin", "ost", "rud", "sav", "fen"
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "an", "el", "ir", "ov", "us"};
  private static final String[] TAILS = {
    "dek", "sky", "berg", "lund", "ton", "man", "rick", "gaard", "witz", "nen", "quist", "lar"
  };

  private ManyRecords() {}

  static List<AuthorityRecord> of(int count) {
    Random random = new Random(7);
    List<AuthorityRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String given = invented(random, 1);
      String middle = invented(random, 1);
      String surname = invented(random, 2) + letters(i);
      List<String> aliases =
          List.of(
              given + " " + middle + " " + surname,
              middle + " " + surname,
              given + " " + surname + "ov",
              given + "y " + surname,
              given + " van " + surname);
      records.add(
          new AuthorityRecord(
              "person-" + i,
              EntityKind.PERSON,
              given + " " + surname,
              aliases,
              null,
              List.of(),
              List.of(),
              null,
              List.of(),
              List.of(),
              null,
              Map.of(),
              null));
    }
    return records;
  }

  private static String invented(Random random, int middles) {
    StringBuilder name = new StringBuilder(pick(HEADS, random));
    for (int i = 0; i < middles; i++) {
      name.append(pick(MIDDLES, random));
    }
    name.append(pick(TAILS, random));
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }

  /** A number as letters, so that every surname is another. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 10) {
      letters.append((char) ('a' + rest % 10));
    }
    return letters.toString();
  }

  public static void main(String[] arguments) {
    StringBuilder json = new StringBuilder("{\"records\": [\n");
    List<AuthorityRecord> records = of(Integer.parseInt(arguments[0]));
    for (int i = 0; i < records.size(); i++) {
      AuthorityRecord record = records.get(i);
      json.append("{\"id\":\"").append(record.id()).append("\",\"kind\":\"person\",\"name\":\"");
      json.append(record.name()).append("\",\"aliases\":[\"");
      json.append(String.join("\",\"", record.aliases())).append("\"]}");
      json.append(i + 1 < records.size() ? ",\n" : "\n");
    }
    System.out.print(json.append("]}\n"));
  }
}
