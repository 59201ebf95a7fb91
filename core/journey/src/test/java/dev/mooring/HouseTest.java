package dev.mooring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.mooring.house.Habits;
import dev.mooring.house.Trust;
import dev.mooring.house.Walls;
import dev.mooring.port.WorldException;
import java.util.ArrayList;

/// Who may know whom.
@AnalyzeClasses(
    packages = "dev.mooring",
    importOptions = {DoNotIncludeTests.class, HouseTest.WithoutTheLab.class})
class HouseTest {
  @ArchTest static final ArchTests HABITS = ArchTests.in(Habits.class);

  @ArchTest static final ArchTests TRUST = ArchTests.in(Trust.class);

  @ArchTest static final ArchTests WALLS = ArchTests.in(Walls.class);

  @ArchTest
  static final ArchRule NO_WINDOW =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
          .because("the journey runs without a window too");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_LAB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.mooring.lab..", "org.apache.sshd..", "org.eclipse.jetty..")
          .because("the journey must not be able to tell practice from the real world");

  @ArchTest
  static final ArchRule ONLY_ONE_ADAPTER_KNOWS_GOOGLES_CLIENTS =
      onlyIn(
          "dev.mooring.live.google..",
          "com.google.cloud..",
          "com.google.api..",
          "com.google.auth..");

  @ArchTest
  static final ArchRule ONLY_ONE_ADAPTER_KNOWS_FABRIC8 =
      onlyIn("dev.mooring.live.kubernetes..", "io.fabric8..");

  @ArchTest
  static final ArchRule ONLY_ONE_ADAPTER_KNOWS_SSHJ =
      onlyIn("dev.mooring.live.ssh..", "net.schmizz..", "com.hierynomus..");

  @ArchTest static final ArchRule MODEL_KNOWS_NOBODY = onlyKnows("model");

  @ArchTest static final ArchRule TEXT_KNOWS_NOTHING = onlyKnows("text");

  @ArchTest static final ArchRule NET_KNOWS_THE_MODEL = onlyKnows("net", "model", "text");

  @ArchTest static final ArchRule COMMAND_KNOWS_THE_MODEL = onlyKnows("command", "model", "text");

  @ArchTest static final ArchRule YAML_KNOWS_NOTHING = onlyKnows("yaml");

  @ArchTest static final ArchRule PORT_KNOWS_THE_MODEL = onlyKnows("port", "model", "text");

  @ArchTest
  static final ArchRule MESH_IS_PURE = onlyKnows("mesh", "model", "net", "port", "text", "yaml");

  @ArchTest
  static final ArchRule FACTS_ONLY_READ =
      onlyKnows(
          "facts", "check", "command", "mark", "mesh", "model", "net", "port", "text", "yaml");

  @ArchTest
  static final ArchRule THE_PLAN_CANNOT_WRITE =
      noClasses()
          .that()
          .resideInAnyPackage("dev.mooring.check..", "dev.mooring.facts..", "dev.mooring.step..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "write to the world",
                  used ->
                      used.getPackageName().equals("dev.mooring.port")
                          && used.getSimpleName().matches("Cluster|Cloud|Machine|World")))
          .because("looking must be free of risk: checks and plans get the readers")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_RUNNER_APPLIES =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.mooring.run..", "dev.mooring.change..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a change is applied",
                  call ->
                      call.getName().equals("apply")
                          && call.getTargetOwner()
                              .getPackageName()
                              .startsWith("dev.mooring.change")))
          .because(
              "the runner writes the journal before each change; only a change may be made of"
                  + " others");

  @ArchTest
  static final ArchRule REFUSALS_ARE_NO_SENTENCES =
      noConstructors()
          .that()
          .areDeclaredInClassesThat()
          .areAssignableTo(WorldException.class)
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "with a text",
                  types -> types.stream().anyMatch(it -> it.isEquivalentTo(String.class))))
          .because("a refusal is told in the language of its reader, so it carries a phrase");

  @ArchTest
  static final ArchRule REFUSALS_ARE_TOLD_BY_THEIR_PHRASE =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a refusal's English message is taken",
                  call ->
                      call.getName().equals("getMessage")
                          && call.getTargetOwner().isAssignableTo(WorldException.class)))
          .because("that message is for logs, which print it themselves");

  private static ArchRule onlyIn(String adapter, String... vendors) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(adapter)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(vendors)
        .because("a vendor's client is replaced in one package or in all of them");
  }

  private static ArchRule onlyKnows(String name, String... others) {
    var allowed = new ArrayList<String>();
    allowed.add("dev.mooring." + name);
    for (var other : others) {
      allowed.add("dev.mooring." + other);
    }
    return noClasses()
        .that()
        .resideInAPackage("dev.mooring." + name + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours and outside of " + allowed,
                used ->
                    used.getPackageName().startsWith("dev.mooring")
                        && allowed.stream().noneMatch(used.getPackageName()::startsWith)))
        .because("what everything rests on must not lean on what rests on it")
        .allowEmptyShould(true);
  }

  /// On the tests' class path the lab stands beside the journey.
  static final class WithoutTheLab implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("dev/mooring/lab/");
    }
  }
}
