package org.cuttings.search.claims;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.ParameterReader;

/**
 * Everything that the address of the page of claims says.
 *
 * @param query words of the claims; empty for all
 * @param one the one side whose events with the other are counted; empty for the usual
 * @param other the other side; empty for the usual
 */
public record ClaimParameters(String query, String one, String other) {
  public static final ClaimParameters EMPTY = new ClaimParameters("", "", "");

  /**
   * Reads the parameters of a request.
   *
   * @throws BadParametersException naming every value that cannot be read
   */
  public static ClaimParameters parse(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    ClaimParameters read =
        new ClaimParameters(reader.words("q"), reader.words("one"), reader.words("other"));
    reader.check();
    return read;
  }

  /** The parameters as they stand in an address after the question mark. */
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    add(pairs, "q", query);
    add(pairs, "one", one);
    add(pairs, "other", other);
    return pairs.toString();
  }

  private static void add(StringJoiner pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
