package dev.signoff.spec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date of a cookie's {@code Expires}, parsed as leniently as RFC 6265, section 5.1.1, requires. */
final class CookieDate {
  private static final Pattern DELIMITER = Pattern.compile("[^0-9A-Za-z:]+");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private int[] time = {};
  private int day;
  private int month;
  private int year = -1;

  private CookieDate() {}

  static Optional<Instant> parse(String text) {
    CookieDate date = new CookieDate();
    DELIMITER.splitAsStream(text).forEach(date::take);
    return date.instant();
  }

  private void take(String token) {
    Matcher clock = TIME.matcher(token);
    Matcher dayOfMonth = DAY.matcher(token);
    Matcher digits = YEAR.matcher(token);
    String start = token.substring(0, Math.min(3, token.length())).toLowerCase(Locale.ROOT);
    if (time.length == 0 && clock.matches()) {
      time = new int[] {number(clock, 1), number(clock, 2), number(clock, 3)};
    } else if (day == 0 && dayOfMonth.matches()) {
      day = number(dayOfMonth, 1);
    } else if (month == 0 && MONTHS.contains(start)) {
      month = MONTHS.indexOf(start) + 1;
    } else if (year < 0 && digits.matches()) {
      year = number(digits, 1);
    }
  }

  private Optional<Instant> instant() {
    if (time.length == 0 || year < 0) {
      return Optional.empty();
    }
    int century = year >= 100 ? 0 : year >= 70 ? 1900 : 2000;
    if (year + century < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(year + century, month, day, time[0], time[1], time[2])
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
