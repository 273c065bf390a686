package dev.signoff.server.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Bcrypt hash of a password, in the usual form {@code $2b$10$…} that {@code htpasswd -B} also
 * prints. Immutable; {@link #toString} does not contain the hash.
 */
public final class PasswordHash {
  /**
   * Maximum length of a password in bytes. Bcrypt ignores further bytes, so longer passwords are
   * refused.
   */
  public static final int MAX_BYTES = 72;

  private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");
  private static final int MIN_COST = 4;

  /** Cost of the hashes that the server creates. */
  static final int COST = 10;

  private static final int MAX_COST = 14;
  private static final String DUMMY_DIGEST = ".".repeat(53);
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
   * @throws IllegalArgumentException if the text is not a bcrypt hash, or its cost is out of range
   */
  public static PasswordHash parse(String hash) {
    Matcher form = FORM.matcher(hash);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "is not a bcrypt hash: it must look like $2b$10$ and 53 more characters");
    }
    int cost = Integer.parseInt(form.group(1));
    if (cost < MIN_COST || cost > MAX_COST) {
      throw new IllegalArgumentException(
          "has the cost " + cost + ": the cost must be " + MIN_COST + " to " + MAX_COST);
    }
    return new PasswordHash(hash);
  }

  /**
   * Hashes a password with a new salt. This is slow on purpose.
   *
   * @param password the password
   * @return its hash
   * @throws IllegalArgumentException if the password is empty, longer than {@value #MAX_BYTES}
   *     bytes, or contains a NUL
   */
  public static PasswordHash of(String password) {
    if (password.isEmpty() || !fits(password)) {
      throw new IllegalArgumentException("must have 1 to " + MAX_BYTES + " bytes and no NUL");
    }
    byte[] salt = new byte[16];
    SALT.nextBytes(salt);
    return new PasswordHash(OpenBSDBCrypt.generate("2b", bytes(password), salt, COST));
  }

  /** Returns a hash of the given cost that no password matches. */
  static PasswordHash ofNobody(int cost) {
    return new PasswordHash("$2b$%02d$%s".formatted(cost, DUMMY_DIGEST));
  }

  /** Returns the cost: one more doubles the work. */
  int cost() {
    return Integer.parseInt(hash.substring(4, 6));
  }

  /**
   * Checks a password. The check takes the same time for right and wrong passwords.
   *
   * @param password the password of the request
   * @return whether the password is right
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

  /**
   * Checks length and content. Bcrypt treats a NUL as the end of the password and may then repeat
   * it, so that "a", NUL, "a" would match "a".
   */
  private static boolean fits(String password) {
    return bytes(password).length <= MAX_BYTES && password.indexOf('\0') < 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
