package dev.mooring.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/// How packages stand to each other, in whichever module.
public final class Walls {
  private static final int MOST_FILES = 40;

  /// Each package for itself, however deep: `change.file` and `change` are two.
  @ArchTest
  public static final ArchRule NO_CIRCLES =
      slices()
          .matching("dev.mooring.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be understood alone");

  private Walls() {}

  /// A folder that is longer than a screen isn't read, it's searched.
  @ArchTest
  public static void noPackageIsAHeap(JavaClasses classes) {
    var files =
        classes.stream()
            .filter(Walls::isFile)
            .collect(groupingBy(JavaClass::getPackageName, HashMap::new, Collectors.counting()));

    Assertions.assertThat(files)
        .isNotEmpty()
        .allSatisfy((_, count) -> Assertions.assertThat(count).isLessThanOrEqualTo(MOST_FILES));
  }

  /// An import says which one is meant, and a reader of one line doesn't see it.
  @ArchTest
  public static void noNameIsInAParentAndItsChild(JavaClasses classes) {
    var files = classes.stream().filter(Walls::isFile).map(JavaClass::getName).toList();

    Assertions.assertThat(files)
        .filteredOn(name -> files.stream().anyMatch(other -> isNamedAlikeBelow(name, other)))
        .isEmpty();
  }

  private static boolean isNamedAlikeBelow(String name, String other) {
    var dot = name.lastIndexOf('.');
    return !other.equals(name)
        && other.startsWith(name.substring(0, dot + 1))
        && other.endsWith(name.substring(dot));
  }

  private static boolean isFile(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }
}
