package org.cuttings.curation.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;

/**
 * Passwords as Argon2id hashes, with the cost that OWASP names as the least (19 MiB, two passes).
 * What a password must be follows NIST SP 800-63B: length, and nothing about kinds of letters.
 */
final class Passwords {
  static final int SHORTEST = 12;
  private static final int LONGEST = 1_000;

  /** Bytes of salt, as RFC 9106 recommends. */
  private static final int SALT = 16;

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private Passwords() {}

  /**
   * @throws BadAccountException if it is too short, too long, or close to the name
   */
  static String hash(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new BadAccountException(
          "A password has at least %d characters; a few words are good.".formatted(SHORTEST));
    }
    if (password.length() > LONGEST) {
      throw new BadAccountException("A password has at most %,d characters.".formatted(LONGEST));
    }
    String folded = password.toLowerCase(Locale.ROOT);
    if (folded.contains(name) && folded.length() - name.length() < SHORTEST / 2
        || folded.codePoints().distinct().count() < 4) {
      throw new BadAccountException("This password is too easy to guess; choose another one.");
    }
    return Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult();
  }

  static boolean matches(String password, String hash) {
    return password.length() <= LONGEST
        && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }
}
