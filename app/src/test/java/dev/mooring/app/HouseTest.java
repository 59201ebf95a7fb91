package dev.mooring.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.mooring.house.Habits;
import dev.mooring.house.Trust;
import dev.mooring.house.Walls;

/// What each package of the wizard and the command may know.
@AnalyzeClasses(packages = "dev.mooring.app", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest static final ArchTests HABITS = ArchTests.in(Habits.class);

  @ArchTest static final ArchTests TRUST = ArchTests.in(Trust.class);

  @ArchTest static final ArchTests WALLS = ArchTests.in(Walls.class);

  @ArchTest
  static final ArchRule WHAT_IS_SEEN_TOUCHES_NO_WORLD =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.mooring.app.page..",
              "dev.mooring.app.view..",
              "dev.mooring.app.topology..",
              "dev.mooring.app.wizard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.mooring.live..", "dev.mooring.lab..")
          .because("a page that calls the world freezes, and can't be tried without one");

  @ArchTest
  static final ArchRule ONE_DOOR_TO_THE_TOOLKIT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.mooring.app.fx..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.application.Platform")
          .because("whoever changes threads is found in one place");
}
