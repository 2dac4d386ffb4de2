package org.cuttings.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Says in words what stopped a command. */
final class Failures {
  private Failures() {}

  /**
   * The messages of the exception and its causes; the whole trace where none of them says anything.
   */
  static String explain(Throwable failure) {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && !message.isBlank() && !last.contains(message)) {
        text.append(text.isEmpty() ? "" : System.lineSeparator() + "  because: ").append(message);
        last = message;
      }
    }
    if (text.isEmpty() || failure instanceof NullPointerException || failure instanceof Error) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
    return text.toString();
  }
}
