package dev.mooring.command.powershell;

import java.util.regex.Pattern;

/// Texts as PowerShell reads them. Typographic quotes are quotes to it too (about_Quoting_Rules and
/// about_Special_Characters).
final class Quotes {
  /// What means itself as an argument: a comma would make a list, a dash with a dot or colon behind
  /// it two arguments, and other digits a number that is written anew.
  private static final Pattern BARE =
      Pattern.compile(
          "-{0,2}[A-Za-z_/][-A-Za-z0-9_/=@+]*|[A-Za-z_/][-A-Za-z0-9_./:=@+]*|[1-9][0-9]{0,8}|-");

  private static final Pattern SINGLE = Pattern.compile("['\\u2018-\\u201B]");
  private static final Pattern DOUBLE = Pattern.compile("[`$\"\\u201C-\\u201E]");
  private static final Pattern SINGLE_END = Pattern.compile("(?m)^['\\u2018-\\u201B]@");
  private static final Pattern DOUBLE_END = Pattern.compile("(?m)^[\"\\u201C-\\u201E]@");

  private Quotes() {}

  /// A text as one argument.
  static String argument(String text) {
    return BARE.matcher(text).matches() ? text : literal(text);
  }

  /// A text that nothing is filled in.
  static String literal(String text) {
    return "'" + SINGLE.matcher(text).replaceAll("$0$0") + "'";
  }

  /// A part of a text in double quotes.
  static String inDouble(String text) {
    return DOUBLE.matcher(text).replaceAll("`$0");
  }

  /// A part of a here-string, in which something is filled in: quotes mean themselves there, unless
  /// they would end it.
  static String inDocument(String text) {
    var plain = text.replace("`", "``").replace("$", "`$");
    return DOUBLE_END.matcher(plain).replaceAll("`$0");
  }

  /// A here-string that nothing is filled in.
  static String document(String text) {
    return SINGLE_END.matcher(text).find()
        ? filledDocument(inDocument(text))
        : "@'\n" + text + "\n'@";
  }

  /// A here-string in which something is filled in.
  ///
  /// @param text of parts as [#inDocument] writes them
  static String filledDocument(String text) {
    return "@\"\n" + text + "\n\"@";
  }
}
