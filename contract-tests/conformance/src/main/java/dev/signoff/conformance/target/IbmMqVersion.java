package dev.signoff.conformance.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of IBM MQ.
 *
 * @param version the version as given, such as {@code 9.0.4}
 * @param profile the id of the contract's profile for it
 * @param hasOlderQueueUrl whether it creates queues at the URL without {@code /admin}, as 9.0.3 and
 *     earlier do
 */
public record IbmMqVersion(String version, String profile, boolean hasOlderQueueUrl) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?(?:\\.\\d{1,3})*");

  /** The default version. */
  static final IbmMqVersion NEWEST = of("9.0.5");

  /**
   * Reads a version.
   *
   * @param version from 9.0.2 on
   * @return the version
   * @throws IllegalArgumentException if it is no version, or an earlier one
   */
  public static IbmMqVersion of(String version) {
    Matcher form = FORM.matcher(version);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + version + "' is no version of IBM MQ: write it like 9.0.4");
    }
    int number =
        10_000 * Integer.parseInt(form.group(1))
            + 100 * Integer.parseInt(form.group(2))
            + (form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
    if (number < 90_002) {
      throw new IllegalArgumentException(
          "IBM MQ " + version + " has no resource login: it came with 9.0.2");
    }
    return new IbmMqVersion(
        version, number <= 90_004 ? "ibm-mq-9.0.4" : "ibm-mq-9.0.5", number <= 90_003);
  }
}
