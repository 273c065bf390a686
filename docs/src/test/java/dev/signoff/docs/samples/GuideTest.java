package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.SignoffException;
import dev.signoff.server.Main;
import dev.signoff.server.account.Account;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests that statements of the pages about the code are true. */
class GuideTest {
  private static final GuideSource SDK = GuideSource.page("sdk");
  private static final GuideSource SERVER = GuideSource.page("server");

  @Test
  void thePageHasTheDemoAccounts() {
    List<List<String>> rows = SERVER.table("Demo accounts");
    Accounts demo = Accounts.demo();
    List<Account> accounts = new ArrayList<>(demo.ibmMq().accounts());
    List<String> expected = new ArrayList<>();
    demo.ibmMq().accounts().forEach(it -> expected.add(row("IBM MQ", it, "")));
    for (RestedProject project : demo.rested()) {
      accounts.addAll(project.users().accounts());
      project.users().accounts().forEach(it -> expected.add(row("rested", it, where(project))));
    }
    accounts.addAll(demo.rocketChat().accounts());
    demo.rocketChat().accounts().forEach(it -> expected.add(row("Rocket.Chat", it, "")));

    assertThat(rows).extracting(GuideTest::withoutPassword).containsExactlyElementsOf(expected);
    for (int i = 0; i < rows.size(); i++) {
      String password = rows.get(i).get(2).replace("`", "");
      assertThat(accounts.get(i).passwordHash().matches(password)).as("%s", rows.get(i)).isTrue();
    }
  }

  @Test
  void thePageHasTheOptions() {
    List<Option> known =
        Stream.concat(
                Stream.of(Main.class),
                fields(Main.class)
                    .filter(it -> it.isAnnotationPresent(Mixin.class))
                    .map(Field::getType))
            .flatMap(GuideTest::members)
            .map(it -> it.getAnnotation(Option.class))
            .filter(Objects::nonNull)
            .toList();

    assertThat(known)
        .allSatisfy(it -> assertThat(it.defaultValue()).contains("env:" + variable(it) + ":"));
    assertThat(SERVER.table("Options"))
        .extracting(it -> it.get(0).replaceAll("`| .*", ""))
        .containsExactlyInAnyOrderElementsOf(known.stream().map(it -> it.names()[0]).toList());
  }

  @Test
  void thePageHasTheExceptions() {
    assertThat(SDK.table("Handle errors"))
        .extracting(it -> it.get(0).replace("`", ""))
        .containsExactlyInAnyOrderElementsOf(
            kinds(SignoffException.class).map(Class::getSimpleName).toList());
  }

  @Test
  void theDependencyIsTheArtifact() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>signoff</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(SDK.block("xml")).contains("<version>" + version.group(1) + "</version>");
    assertThat(Files.readString(Path.of("../client-sdk/pom.xml")))
        .contains("<artifactId>signoff-client-sdk</artifactId>");
    assertThat(SERVER.markdown()).contains("signoff-wiremock-stubs-" + version.group(1) + ".jar");
  }

  private static String row(String vendor, Account account, String where) {
    String roles = String.join(", ", account.roles());
    return String.join(" | ", vendor, "`" + account.username() + "`", roles, where);
  }

  private static String where(RestedProject project) {
    String endpoints = "`" + String.join("`, `", project.endpoints()) + "`, ";
    String origins =
        project.allowedOrigins().isEmpty()
            ? ""
            : ", origin `" + String.join("`, `", project.allowedOrigins()) + "`";
    return endpoints + "key `" + project.key() + "`" + origins;
  }

  private static String withoutPassword(List<String> row) {
    return String.join(" | ", row.get(0), row.get(1), row.get(3), row.get(4));
  }

  private static String variable(Option option) {
    String name = option.names()[0].substring("--".length());
    return "SIGNOFF_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Returns the fields and methods of a class, because an option may be either. */
  private static Stream<AnnotatedElement> members(Class<?> type) {
    return Stream.concat(fields(type), Arrays.stream(type.getDeclaredMethods()));
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields());
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GuideTest::kinds)
        : Stream.of(type);
  }
}
