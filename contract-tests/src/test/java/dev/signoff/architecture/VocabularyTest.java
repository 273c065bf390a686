package dev.signoff.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks of all modules' sources against {@code GLOSSARY.md}. */
class VocabularyTest {
  private static final Path ROOT = Path.of("..");
  private static final List<SourceType> TYPES = SourceType.below(ROOT);

  /** Words that begin a clause or, in the third person, a sentence without a subject. */
  private static final Pattern NO_NOUN =
      Pattern.compile(
          "(What|Who|Whose|Whom|Where|Whether|Which|How|Why|If|When|While|Whatever|Whoever|However"
              + "|That|Because|Adds|Applies|Asks|Brings|Builds|Calls|Carries|Collects|Compares|Converts|Counts"
              + "|Creates|Decides|Does|Draws|Fills|Finds|Gives|Hands|Has|Holds|Is|Judges|Keeps|Knows|Learns|Lets|Lists"
              + "|Logs|Looks|Makes|Masks|Parses|Picks|Proves|Puts|Reads|Recognises|Refuses|Remembers|Removes"
              + "|Returns|Runs|Says|Sees|Sends|Shows|Spoils|Starts|Takes|Tells|Tries|Turns|Waits|Works|Writes)\\b.*",
          Pattern.DOTALL);

  @Test
  void noSimpleTypeNameOccursTwiceInMainCode() {
    assertThat(
            TYPES.stream()
                .filter(SourceType::isMain)
                .collect(groupingBy(SourceType::name, TreeMap::new, Collectors.toList()))
                .values())
        .allSatisfy(types -> assertThat(types).hasSize(1));
  }

  @Test
  void noTypeNameHoldsAWordThatTheGlossaryReplaces() throws IOException {
    List<Pattern> replaced =
        Files.readAllLines(ROOT.resolve("GLOSSARY.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| term"))
            .map(line -> line.split("\\|", -1)[3].strip())
            .flatMap(words -> Stream.of(words.split(", *")))
            .filter(word -> !word.isEmpty())
            .map(VocabularyTest::asPartOfATypeName)
            .toList();

    assertThat(replaced).hasSizeGreaterThan(20);
    assertThat(TYPES)
        .allSatisfy(
            type -> assertThat(replaced).noneMatch(word -> word.matcher(type.name()).find()));
  }

  @Test
  void noTypeNameEndsInAWordThatSaysNothing() {
    assertThat(TYPES)
        .extracting(SourceType::name)
        .noneMatch(
            name -> name.matches(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Base)|Abstract[A-Z].*"));
  }

  @Test
  void javadocOfEachTypeBeginsWithANounPhrase() {
    assertThat(TYPES)
        .filteredOn(type -> !type.javadoc().isEmpty())
        .allSatisfy(type -> assertThat(type.javadoc()).doesNotMatch(NO_NOUN));
  }

  @Test
  void eachTopLevelTypeOfMainCodeHasJavadoc() {
    assertThat(TYPES)
        .filteredOn(type -> type.isMain() && type.isTopLevel())
        .allSatisfy(type -> assertThat(type.javadoc()).isNotEmpty());
  }

  /**
   * Returns a pattern that finds {@code truth table} in {@code TruthTableRow}, but not in others.
   */
  private static Pattern asPartOfATypeName(String words) {
    String name =
        Stream.of(words.split(" "))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return Pattern.compile("(?<![A-Z])" + name + "s?(?![a-z])");
  }
}
