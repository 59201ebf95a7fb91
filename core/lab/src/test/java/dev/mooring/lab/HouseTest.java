package dev.mooring.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.mooring.house.Habits;
import dev.mooring.house.Trust;
import dev.mooring.house.Walls;

/// The lab's own walls.
@AnalyzeClasses(packages = "dev.mooring.lab", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest static final ArchTests HABITS = ArchTests.in(Habits.class);

  @ArchTest static final ArchTests TRUST = ArchTests.in(Trust.class);

  @ArchTest static final ArchTests WALLS = ArchTests.in(Walls.class);

  @ArchTest
  static final ArchRule A_JUDGE_WITH_EYES_OF_ITS_OWN =
      noClasses()
          .should()
          .dependOnClassesThat(outside("dev.mooring.lab"))
          .because("what it takes over from the journey it could not judge");

  @ArchTest
  static final ArchRule THE_CONTRACTS_KNOW_NO_PART =
      noClasses()
          .that()
          .resideInAPackage("dev.mooring.lab.world..")
          .should()
          .dependOnClassesThat(outside("dev.mooring.lab.world"))
          .because("cluster, cloud, machines and mesh agree there, and know each other by it");

  private static DescribedPredicate<JavaClass> outside(String name) {
    return DescribedPredicate.describe(
        "are ours and outside of " + name,
        used ->
            used.getPackageName().startsWith("dev.mooring")
                && !used.getPackageName().startsWith(name));
  }
}
