package dev.signoff.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code samples: regions of tests, between {@code // sample: name} and {@code // end}, and whole
 * shell scripts. What is not in a test cannot be shown.
 */
final class CodeSamples {
  private static final Pattern BEGIN = Pattern.compile("\\s*// sample: ([a-z0-9-]+)");
  private static final Pattern END = Pattern.compile("\\s*// end");

  private final Map<String, CodeSample> samples;

  private CodeSamples(Map<String, CodeSample> samples) {
    this.samples = samples;
  }

  record CodeSample(String language, String text) {
    String markdown() {
      return "```" + language + "\n" + text + "```\n";
    }
  }

  /** Reads all {@code *Test.java} and {@code *.sh} in a folder. */
  static CodeSamples in(Path folder) {
    Map<String, CodeSample> samples = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith("Test.java")) {
          addRegions(samples, file);
        } else if (name.endsWith(".sh")) {
          add(samples, name, new CodeSample("sh", OutputFolder.read(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodeSamples(samples);
  }

  String markdown(String name) {
    return get(name).markdown();
  }

  CodeSample get(String name) {
    CodeSample sample = samples.get(name);
    if (sample == null) {
      throw new IllegalArgumentException(
          "no test has a sample '" + name + "'; there are " + samples.keySet());
    }
    return sample;
  }

  private static void add(Map<String, CodeSample> samples, String name, CodeSample sample) {
    if (samples.put(name, sample) != null) {
      throw new IllegalArgumentException("two samples are called " + name);
    }
  }

  private static void addRegions(Map<String, CodeSample> samples, Path file) {
    List<String> region = new ArrayList<>();
    String name = "";
    for (String line : OutputFolder.read(file).lines().toList()) {
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        if (!name.isEmpty()) {
          throw new IllegalArgumentException(
              "the sample " + begin.group(1) + " begins before " + name + " has ended");
        }
        name = begin.group(1);
        region.clear();
      } else if (!name.isEmpty() && END.matcher(line).matches()) {
        String text = String.join("\n", region).stripTrailing().stripIndent() + "\n";
        add(samples, name, new CodeSample("java", text));
        name = "";
      } else {
        region.add(line);
      }
    }
    if (!name.isEmpty()) {
      throw new IllegalArgumentException("the sample " + name + " has no end");
    }
  }
}
