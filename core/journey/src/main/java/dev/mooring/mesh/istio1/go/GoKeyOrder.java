package dev.mooring.mesh.istio1.go;

import java.util.Comparator;

/// The order of keys in YAML written by Go's yaml.v2: what is no letter stands before letters, so
/// that `A_B` comes before `AB`, and numbers stand by their value.
final class GoKeyOrder implements Comparator<String> {

  @Override
  public int compare(String a, String b) {
    var length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return differing(a, b, i);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int differing(String a, String b, int at) {
    var letterA = Character.isLetter(a.charAt(at));
    var letterB = Character.isLetter(b.charAt(at));
    if (letterA != letterB) {
      return letterA ? 1 : -1;
    }
    return letterA ? Character.compare(a.charAt(at), b.charAt(at)) : numbers(a, b, at);
  }

  /// Compares from the first digit that differs. A zero there counts as a leading one, unless the
  /// number began before it.
  private static int numbers(String a, String b, int at) {
    var zero = a.charAt(at) == '0' || b.charAt(at) == '0';
    var lead = zero && begunBefore(a, at) ? "1" : "0";
    var digitsA = digits(a, at);
    var digitsB = digits(b, at);
    var byValue = Long.compare(Long.parseLong(lead + digitsA), Long.parseLong(lead + digitsB));
    if (byValue != 0) {
      return byValue;
    }
    var byLength = Integer.compare(digitsA.length(), digitsB.length());
    return byLength != 0 ? byLength : Character.compare(a.charAt(at), b.charAt(at));
  }

  private static boolean begunBefore(String text, int at) {
    for (int i = at - 1; i >= 0 && Character.isDigit(text.charAt(i)); i--) {
      if (text.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }

  private static String digits(String text, int from) {
    var end = from;
    while (end < text.length() && end - from < 17 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }
}
