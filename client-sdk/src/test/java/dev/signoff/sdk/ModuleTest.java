package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.sdk.rocketchat.model.Profile;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ModuleTest {
  private static final Path CLASSES = classes();

  private final ModuleDescriptor module =
      ModuleFinder.of(CLASSES).find("dev.signoff.sdk").orElseThrow().descriptor();

  private static Path classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> Files.exists(path.resolve("module-info.class")))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runsOnJacksonAndJspecifyOnly() {
    Set<String> required =
        module.requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(required)
        .containsExactly(
            "com.fasterxml.jackson.annotation",
            "com.fasterxml.jackson.databind",
            "java.base",
            "java.net.http",
            "org.jspecify");
  }

  @Test
  void exportsEverythingButTheInternals() {
    Set<String> exported =
        module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
    assertThat(exported).doesNotContain("dev.signoff.sdk.internal");
    assertThat(module.packages()).contains("dev.signoff.sdk.internal").containsAll(exported);
    assertThat(module.packages().stream().filter(p -> !exported.contains(p)))
        .allMatch(p -> p.equals("dev.signoff.sdk.internal") || p.startsWith("META-INF"));
  }

  @Test
  void everyPackageIsNullMarked() throws Exception {
    for (String name : module.packages()) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }

  @Test
  void jacksonReachesTheModelsOfTheModule() throws Exception {
    Path[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.equals(CLASSES) || p.toString().matches(".*(jackson|jspecify).*"))
            .filter(p -> !p.toString().matches(".*(yaml|dataformat).*"))
            .toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(
            boot.configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("dev.signoff.sdk")),
            ClassLoader.getPlatformClassLoader());
    ClassLoader loader = layer.findLoader("dev.signoff.sdk");
    Class<?> profile = loader.loadClass(Profile.class.getName());
    Class<?> jackson = loader.loadClass(ObjectMapper.class.getName());
    Object mapper = jackson.getConstructor().newInstance();
    Object read =
        jackson
            .getMethod("readValue", String.class, Class.class)
            .invoke(mapper, "{\"_id\":\"1\",\"more\":2}", profile);
    Object written = jackson.getMethod("writeValueAsString", Object.class).invoke(mapper, read);
    assertThat(profile.getModule().isNamed()).isTrue();
    assertThat(written).isEqualTo("{\"_id\":\"1\",\"more\":2}");
  }

  @Test
  void nativeImagesFindEveryModel() throws Exception {
    URL metadata =
        Profile.class.getResource(
            "/META-INF/native-image/dev.signoff/signoff-client-sdk/reachability-metadata.json");
    Set<String> listed = new TreeSet<>();
    for (JsonNode entry : new ObjectMapper().readTree(metadata.openStream()).get("reflection")) {
      listed.add(entry.get("type").asText());
      assertThat(entry.get("allDeclaredConstructors").asBoolean()).isTrue();
    }
    try (Stream<Path> files = Files.walk(CLASSES)) {
      Set<String> models =
          files
              .map(file -> CLASSES.relativize(file).toString().replace(File.separatorChar, '.'))
              .filter(file -> file.matches(".*\\.model\\.[A-Z][A-Za-z]*\\.class"))
              .map(file -> file.substring(0, file.length() - ".class".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(models).hasSizeGreaterThan(10).isEqualTo(listed);
    }
  }
}
