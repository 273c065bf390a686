package dev.signoff.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documented response of one operation for one status. */
public final class ContractResponse {
  private final int status;
  private final String description;
  private final Map<String, MediaTypeContent> contents;
  private final List<HeaderRule> headers;
  private final List<SetCookieRule> setCookies;

  ContractResponse(int status, DocumentNode place) {
    this.status = status;
    this.description = place.text("description");
    this.contents = MediaTypeContent.byMediaType(place.at("content"));
    this.headers =
        place.at("headers").fields().entrySet().stream()
            .map(header -> HeaderRule.of(header.getKey(), header.getValue()))
            .toList();
    this.setCookies = place.at("x-set-cookie").elements().stream().map(SetCookieRule::of).toList();
  }

  /**
   * Returns the status.
   *
   * @return such as 204
   */
  public int status() {
    return status;
  }

  /**
   * Returns the description.
   *
   * @return one sentence or more
   */
  public String description() {
    return description;
  }

  /**
   * Returns the bodies it may have.
   *
   * @return the bodies in the contract's order; none means that there is no body
   */
  public List<MediaTypeContent> contents() {
    return List.copyOf(contents.values());
  }

  /**
   * Returns the rules for the {@code Set-Cookie} lines, in this order.
   *
   * @return the rules; none means that no cookie is set or deleted
   */
  public List<SetCookieRule> setCookies() {
    return setCookies;
  }

  /**
   * Its example headers, {@code Set-Cookie} among them.
   *
   * @return name and example of each header that has one, in the contract's order
   */
  public Map<String, String> exampleHeaders() {
    Map<String, String> examples = new LinkedHashMap<>();
    for (HeaderRule header : headers) {
      if (header.example() != null) {
        examples.put(header.name(), header.example());
      }
    }
    return examples;
  }

  List<HeaderRule> headers() {
    return headers;
  }

  @Nullable MediaTypeContent content(String mediaType) {
    return contents.get(mediaType);
  }

  String mediaTypes() {
    return String.join(" or ", contents.keySet());
  }
}
