package org.cuttings.search.claims;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.ParameterReader;

/**
 * Everything that the address of the page of claims says.
 *
 * @param query words of the claims; empty for all
 */
public record ClaimParameters(String query) {
  public static final ClaimParameters EMPTY = new ClaimParameters("");

  /**
   * Reads the parameters of a request.
   *
   * @throws BadParametersException naming every value that cannot be read
   */
  public static ClaimParameters parse(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    ClaimParameters read = new ClaimParameters(reader.words("q"));
    reader.check();
    return read;
  }

  /** The parameters as they stand in an address after the question mark. */
  public String toQueryString() {
    return query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
