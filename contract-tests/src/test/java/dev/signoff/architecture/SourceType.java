package dev.signoff.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A type as a source file declares it.
 *
 * @param name its simple name
 * @param file the source file
 * @param isTopLevel whether no other type encloses it
 * @param javadoc its Javadoc, on one line; empty if there is none
 */
record SourceType(String name, Path file, boolean isTopLevel, String javadoc) {

  /** Returns the types of all modules below a folder, without generated ones. */
  static List<SourceType> below(Path root) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<SourceType> types = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources(root)));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(docs, types).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  boolean isMain() {
    return file.toString().contains("/src/main/");
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(it -> it.toString().matches(".*/src/(main|test)/java/.*\\.java"))
          .filter(it -> !it.getFileName().toString().matches("(package|module)-info\\.java"))
          .toList();
    }
  }

  /** Collector of the types of one source file. */
  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<SourceType> types;

    Scanner(DocTrees docs, List<SourceType> types) {
      this.docs = docs;
      this.types = types;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      if (!tree.getSimpleName().isEmpty()) {
        String javadoc = Objects.requireNonNullElse(docs.getDocComment(getCurrentPath()), "");
        types.add(
            new SourceType(
                tree.getSimpleName().toString(),
                Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri()),
                getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree,
                javadoc.strip().replaceAll("\\s+", " ")));
      }
      return super.visitClass(tree, null);
    }
  }
}
