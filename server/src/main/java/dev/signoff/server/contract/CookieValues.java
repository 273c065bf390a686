package dev.signoff.server.contract;

import java.util.Arrays;
import java.util.List;

/**
 * Values of all cookies of one name that a request carries, as an operation receives them. A client
 * may send several, of several paths or domains, and RFC 6265 §5.4 advises servers not to rely on
 * their order: so an operation looks at each of them. Immutable. {@link #toString} leaves the
 * values out.
 */
public final class CookieValues {
  /**
   * The most values that count, because each may cost a look-up in the session store. No honest
   * client has so many of one name. Beyond it none counts: if only the first did, a logout would
   * report success and leave the sessions of the others alive.
   */
  private static final int MOST = 20;

  /** Jakarta REST has a single text for each name. No value contains what separates cookies. */
  private static final String SEPARATOR = ";";

  private final List<String> values;

  /**
   * Separates the values.
   *
   * @param joined the values as {@link #join} has joined them
   */
  public CookieValues(String joined) {
    List<String> all = Arrays.stream(joined.split(SEPARATOR, -1)).distinct().toList();
    values = all.size() > MOST ? List.of() : all;
  }

  /**
   * Joins two values, or what this method has returned before.
   *
   * @param first the first value or values
   * @param second the second value or values
   * @return the text that the constructor takes
   */
  public static String join(String first, String second) {
    return first + SEPARATOR + second;
  }

  /** {@return the different values in the order of the request; none if there are too many} */
  public List<String> all() {
    return values;
  }

  @Override
  public String toString() {
    return values.size() + " cookie values";
  }
}
