package dev.signoff.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Annotation that names the requirements of the contracts which a test method verifies. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Verifies {
  /** Returns the requirement ids, such as {@code MQ-LOGOUT-05}. */
  String[] value();
}
