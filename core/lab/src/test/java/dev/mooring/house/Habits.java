package dev.mooring.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/// What no class does, in whichever module. Each module lets these rules judge its classes.
public final class Habits {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager",
          "Util",
          "Utils",
          "Helper",
          "Helpers",
          "Impl",
          "Base",
          "Common",
          "Abstract",
          "Misc",
          "Data",
          "Info");

  @ArchTest
  public static final ArchRule ONE_WAY_TO_LOG =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("slf4j goes to the file, and standard output belongs to the command line");

  @ArchTest
  public static final ArchRule NO_SLEEPING =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a thread sleeps",
                  call ->
                      call.getName().equals("sleep")
                          && call.getTargetOwner().isEquivalentTo(Thread.class)))
          .because("who waits waits for something, and can be woken");

  @ArchTest
  public static final ArchRule NO_THREADS_BY_HAND =
      noClasses()
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
          .because("virtual threads and executors are started by name, and end by themselves");

  @ArchTest
  public static final ArchRule TIME_COMES_FROM_OUTSIDE =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests and the practice world go by a clock of their own");

  @ArchTest
  public static final ArchRule NAMES_SAY_SOMETHING =
      classes().should(useNoEmptyWords()).because("a name that would fit everything tells nothing");

  private Habits() {}

  private static ArchCondition<JavaClass> useNoEmptyWords() {
    return new ArchCondition<>("use none of the words " + EMPTY_WORDS) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // NetworkManager is a program's own name.
        var name = type.getSimpleName().replace("NetworkManager", "");
        Arrays.stream(name.split("(?=[A-Z])", -1))
            .filter(EMPTY_WORDS::contains)
            .forEach(
                word ->
                    events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " says " + word)));
      }
    };
  }
}
