package dev.mooring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What nobody does, tests neither: they show how it is done.
@AnalyzeClasses(packages = "dev.mooring")
class TrustTest {

  @ArchTest
  static final ArchRule NO_BLIND_TRUST =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveSimpleName("PromiscuousVerifier")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("AcceptAllServerKeyVerifier")
          .because("keys and tokens go to a machine that has proved who it is, or nowhere");
}
