package org.cuttings.web.accounts;

/** A page is for people with an account, and nobody is signed in. */
public final class SignInFirstException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
