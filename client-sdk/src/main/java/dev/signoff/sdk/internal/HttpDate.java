package dev.signoff.sdk.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lenient date parser of RFC 6265 §5.1.1, which also reads all three date formats of HTTP. */
final class HttpDate {
  private static final Pattern DELIMITERS = Pattern.compile("[\\t -/;-@\\[-`{-~]+");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[^0-9].*)?");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:[^0-9].*)?");
  private static final Pattern YEAR = Pattern.compile("([0-9]{2,4})(?:[^0-9].*)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private @Nullable Matcher time;
  private int day = -1;
  private int month = -1;
  private int year = -1;

  private HttpDate() {}

  static Optional<Instant> parse(String text) {
    HttpDate date = new HttpDate();
    DELIMITERS.splitAsStream(text).forEach(date::take);
    return date.instant();
  }

  private void take(String token) {
    Matcher clock = TIME.matcher(token);
    Matcher dayOfMonth = DAY.matcher(token);
    Matcher anno = YEAR.matcher(token);
    String name = token.substring(0, Math.min(3, token.length())).toLowerCase(Locale.ROOT);
    if (time == null && clock.matches()) {
      time = clock;
    } else if (day < 0 && dayOfMonth.matches()) {
      day = Integer.parseInt(dayOfMonth.group(1));
    } else if (month < 0 && MONTHS.contains(name)) {
      month = MONTHS.indexOf(name) + 1;
    } else if (year < 0 && anno.matches()) {
      year = fullYear(Integer.parseInt(anno.group(1)));
    }
  }

  private Optional<Instant> instant() {
    if (time == null || day < 0 || month < 0 || year < 1601) {
      return Optional.empty();
    }
    try {
      LocalDateTime date =
          LocalDateTime.of(
              year,
              month,
              day,
              Integer.parseInt(time.group(1)),
              Integer.parseInt(time.group(2)),
              Integer.parseInt(time.group(3)));
      return Optional.of(date.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int fullYear(int year) {
    if (year >= 70 && year <= 99) {
      return year + 1900;
    }
    return year < 70 ? year + 2000 : year;
  }
}
