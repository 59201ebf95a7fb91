package dev.mooring.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What nobody does, tests neither: they show how it is done.
public final class Trust {
  @ArchTest
  public static final ArchRule NO_BLIND_TRUST =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveSimpleName("PromiscuousVerifier")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("AcceptAllServerKeyVerifier")
          .because("keys and tokens go to a machine that has proved who it is, or nowhere");

  private Trust() {}
}
