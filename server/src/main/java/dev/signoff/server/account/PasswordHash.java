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
  private static final int COST = 10;
  private static final int MAX_COST = 14;
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
   * @throws IllegalArgumentException if the password is empty or longer than {@value #MAX_BYTES}
   *     bytes
   */
  public static PasswordHash of(String password) {
    if (password.isEmpty() || bytes(password).length > MAX_BYTES) {
      throw new IllegalArgumentException("must have 1 to " + MAX_BYTES + " bytes");
    }
    byte[] salt = new byte[16];
    SALT.nextBytes(salt);
    return new PasswordHash(OpenBSDBCrypt.generate("2b", bytes(password), salt, COST));
  }

  /**
   * Checks a password. Takes the same time whether it is right or not.
   *
   * @param password what a client sent
   * @return whether it is the one
   */
  public boolean matches(String password) {
    byte[] bytes = bytes(password);
    boolean fits = bytes.length <= MAX_BYTES;
    return OpenBSDBCrypt.checkPassword(hash, fits ? bytes : Arrays.copyOf(bytes, MAX_BYTES))
        && fits;
  }

  /** {@return the hash as text, for an accounts file} */
  public String text() {
    return hash;
  }

  @Override
  public String toString() {
    return "PasswordHash[***]";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
