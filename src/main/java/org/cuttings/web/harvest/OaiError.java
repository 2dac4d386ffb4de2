package org.cuttings.web.harvest;

/** A request that OAI-PMH answers with an error. */
final class OaiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The codes of OAI-PMH 2.0 that this archive can give. */
  enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    private final String value;

    Code(String value) {
      this.value = value;
    }

    String value() {
      return value;
    }
  }

  private final Code code;

  OaiError(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
