package org.cuttings.web.accounts;

/** A form was sent that this site did not make for this session. */
public final class ForeignFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
