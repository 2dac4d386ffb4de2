package org.cuttings.web.harvest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.web.harvest.OaiError.Code;
import org.jspecify.annotations.Nullable;

/** What a harvester asks. */
sealed interface OaiRequest {
  String OAI_DC = "oai_dc";

  /** The verbs of OAI-PMH, with what may stand beside each. */
  enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    LIST_IDENTIFIERS(
        "ListIdentifiers",
        Set.of("metadataPrefix"),
        Set.of("metadataPrefix", "from", "until", "set", "resumptionToken")),
    LIST_RECORDS(
        "ListRecords",
        Set.of("metadataPrefix"),
        Set.of("metadataPrefix", "from", "until", "set", "resumptionToken")),
    GET_RECORD(
        "GetRecord",
        Set.of("identifier", "metadataPrefix"),
        Set.of("identifier", "metadataPrefix"));

    private final String value;
    private final Set<String> required;
    private final Set<String> allowed;

    Verb(String value, Set<String> required, Set<String> allowed) {
      this.value = value;
      this.required = required;
      this.allowed = allowed;
    }

    static Optional<Verb> of(String value) {
      return Arrays.stream(values()).filter(verb -> verb.value.equals(value)).findFirst();
    }
  }

  /** What archive this is. */
  record Identify() implements OaiRequest {}

  /**
   * @param identifier of the record whose formats are asked for; null for all
   */
  record ListMetadataFormats(@Nullable String identifier) implements OaiRequest {}

  record ListSets() implements OaiRequest {}

  /** One record. */
  record GetRecord(String identifier) implements OaiRequest {}

  /**
   * Many records.
   *
   * @param whole whether the records are asked for, or their headers alone
   */
  record ListRecords(boolean whole, OaiList list) implements OaiRequest {}

  /**
   * @throws OaiError saying what is wrong with the arguments
   */
  static OaiRequest parse(Map<String, List<String>> arguments) {
    Verb verb = verb(arguments.getOrDefault("verb", List.of()));
    check(verb, arguments);
    return switch (verb) {
      case IDENTIFY -> new Identify();
      case LIST_METADATA_FORMATS -> new ListMetadataFormats(one(arguments, "identifier"));
      case LIST_SETS -> {
        if (arguments.containsKey("resumptionToken")) {
          throw new OaiError(Code.BAD_RESUMPTION_TOKEN, "The list of sets is given whole");
        }
        yield new ListSets();
      }
      case GET_RECORD -> {
        checkFormat(one(arguments, "metadataPrefix"));
        yield new GetRecord(String.valueOf(one(arguments, "identifier")));
      }
      case LIST_IDENTIFIERS -> new ListRecords(false, list(arguments));
      case LIST_RECORDS -> new ListRecords(true, list(arguments));
    };
  }

  private static Verb verb(List<String> verbs) {
    if (verbs.size() != 1) {
      throw new OaiError(
          Code.BAD_VERB, verbs.isEmpty() ? "verb is missing" : "verb is given more than once");
    }
    return Verb.of(verbs.getFirst())
        .orElseThrow(
            () -> new OaiError(Code.BAD_VERB, verbs.getFirst() + " is no verb of OAI-PMH"));
  }

  private static void check(Verb verb, Map<String, List<String>> arguments) {
    Set<String> others = new TreeSet<>(arguments.keySet());
    others.remove("verb");
    for (String name : others) {
      if (!verb.allowed.contains(name)) {
        throw new OaiError(Code.BAD_ARGUMENT, name + " is no argument of " + verb.value);
      }
      if (arguments.getOrDefault(name, List.of()).size() != 1) {
        throw new OaiError(Code.BAD_ARGUMENT, name + " is given more than once");
      }
    }
    if (others.contains("resumptionToken")) {
      if (others.size() > 1) {
        throw new OaiError(Code.BAD_ARGUMENT, "resumptionToken stands alone");
      }
      return;
    }
    for (String name : verb.required) {
      if (!others.contains(name)) {
        throw new OaiError(Code.BAD_ARGUMENT, name + " is missing");
      }
    }
  }

  private static OaiList list(Map<String, List<String>> arguments) {
    @Nullable String token = one(arguments, "resumptionToken");
    if (token != null) {
      return OaiList.resumed(token);
    }
    checkFormat(one(arguments, "metadataPrefix"));
    return OaiList.of(one(arguments, "from"), one(arguments, "until"), one(arguments, "set"));
  }

  private static void checkFormat(@Nullable String prefix) {
    if (!OAI_DC.equals(prefix)) {
      throw new OaiError(
          Code.CANNOT_DISSEMINATE_FORMAT, "Records are given as " + OAI_DC + ", not as " + prefix);
    }
  }

  private static @Nullable String one(Map<String, List<String>> arguments, String name) {
    List<String> values = arguments.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
