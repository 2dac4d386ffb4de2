package org.cuttings.web.page;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Single parameters of a request. */
public final class Parameters {
  private Parameters() {}

  /** Empty where it is not given. */
  public static String text(Context context, String name) {
    @Nullable String value = context.queryParam(name);
    return value == null ? "" : value;
  }

  /**
   * A number from 1 on; 1 where none is given.
   *
   * @throws UnreadableAddressException for anything else
   */
  public static int number(Context context, String name) {
    String value = text(context, name);
    if (value.isBlank()) {
      return 1;
    }
    if (!value.matches("[1-9][0-9]{0,6}")) {
      throw new UnreadableAddressException(name + "=" + value + " is not a number from 1 on.");
    }
    return Integer.parseInt(value);
  }
}
