package dev.signoff.stubs.generate;

import dev.signoff.spec.Example;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes derived from documented ones: for another user, another body, or more flags. */
final class DerivedOutcomes {
  private DerivedOutcomes() {}

  static Outcome as(Outcome like, MediaTypeContent content) {
    return with(like, like.flags(), content, like.requestExample(), like.example());
  }

  static Outcome of(
      Outcome like, String user, MediaTypeContent content, Map<String, String> flags) {
    Example body =
        named(
            user,
            like.operation().requestContents().stream()
                .flatMap(it -> it.examples().stream())
                .toList());
    return with(like, flags, content, body, example(like, user));
  }

  /** Returns the same outcome for another user. */
  static Outcome to(Outcome like, String user) {
    return with(
        like, like.flags(), like.requestContent(), like.requestExample(), example(like, user));
  }

  private static @Nullable Example example(Outcome like, String user) {
    return like.example() == null || !like.succeeds()
        ? like.example()
        : named(
            user,
            like.response().contents().stream().flatMap(it -> it.examples().stream()).toList());
  }

  private static Example named(String name, List<Example> examples) {
    return examples.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no example is called " + name));
  }

  private static Outcome with(
      Outcome like,
      Map<String, String> flags,
      @Nullable MediaTypeContent content,
      @Nullable Example body,
      @Nullable Example example) {
    return new Outcome(
        like.contract(),
        like.profile(),
        like.operation(),
        like.variant(),
        like.credentials(),
        flags,
        content,
        body,
        like.response(),
        example,
        like.cause());
  }
}
