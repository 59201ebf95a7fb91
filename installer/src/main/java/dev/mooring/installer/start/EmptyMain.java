package dev.mooring.installer.start;

/// The least that a Java program can do: what `mooring --version` is compared with.
final class EmptyMain {
  private EmptyMain() {}

  /// Prints one line.
  public static void main(String[] args) {
    System.out.println("Java is there.");
  }
}
