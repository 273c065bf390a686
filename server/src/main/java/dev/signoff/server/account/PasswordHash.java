package dev.signoff.server.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * A bcrypt hash of a password, in the usual form {@code $2b$10$…} that {@code htpasswd -B} prints
 * too. Immutable; {@link #toString} tells nothing.
 */
public final class PasswordHash {
  /**
   * What bcrypt can take in; the rest of a longer password would be ignored, so such a password is
   * refused.
   */
  public static final int MAX_BYTES = 72;

  private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");
  private static final int MIN_COST = 4;

  /** What a hash costs that the server makes itself. */
  static final int COST = 10;

  private static final int MAX_COST = 14;
  private static final String NOBODY = ".".repeat(53);
  private static final SecureRandom SALT = new SecureRandom();

  private final String hash;

  private PasswordHash(String hash) {
    this.hash = hash;
  }

  /**
   * Reads a hash.
   *
   * @param hash the hash as text
   * @return the hash
   * @throws IllegalArgumentException if the text is no bcrypt hash, or one that takes seconds to
   *     check
   */
  public static PasswordHash parse(String hash) {
    Matcher form = FORM.matcher(hash);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "is no bcrypt hash: it must look like $2b$10$ and 53 more characters");
    }
    int cost = Integer.parseInt(form.group(1));
    if (cost < MIN_COST || cost > MAX_COST) {
      throw new IllegalArgumentException(
          "has the cost " + cost + ": it must be " + MIN_COST + " to " + MAX_COST);
    }
    return new PasswordHash(hash);
  }

  /**
   * Hashes a password with a new salt. Takes some 50 milliseconds, on purpose.
   *
   * @param password the password
   * @return its hash
   * @throws IllegalArgumentException if the password is empty, longer than {@value #MAX_BYTES}
   *     bytes, or holds a NUL
   */
  public static PasswordHash of(String password) {
    if (password.isEmpty() || !fits(password)) {
      throw new IllegalArgumentException("must have 1 to " + MAX_BYTES + " bytes and no NUL");
    }
    byte[] salt = new byte[16];
    SALT.nextBytes(salt);
    return new PasswordHash(OpenBSDBCrypt.generate("2b", bytes(password), salt, COST));
  }

  /** A hash of this cost that no password has. */
  static PasswordHash ofNobody(int cost) {
    return new PasswordHash("$2b$%02d$%s".formatted(cost, NOBODY));
  }

  /** Tells the cost: one more is twice the work. */
  int cost() {
    return Integer.parseInt(hash.substring(4, 6));
  }

  /**
   * Checks a password. Takes the same time whether it is right or not.
   *
   * @param password what a client sent
   * @return whether it is the one
   */
  public boolean matches(String password) {
    byte[] bytes = Arrays.copyOf(bytes(password), Math.min(bytes(password).length, MAX_BYTES));
    return OpenBSDBCrypt.checkPassword(hash, bytes) && fits(password);
  }

  /** {@return the hash as text, for an accounts file} */
  public String text() {
    return hash;
  }

  @Override
  public String toString() {
    return "PasswordHash[***]";
  }

  /** To bcrypt, a NUL ends the password and the rest may repeat it: "a", NUL, "a" would be "a". */
  private static boolean fits(String password) {
    return bytes(password).length <= MAX_BYTES && password.indexOf('\0') < 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
