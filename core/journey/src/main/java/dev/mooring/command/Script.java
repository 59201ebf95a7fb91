package dev.mooring.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script of POSIX shell for a machine, and its arguments. Its text is a file of its own, beside
/// the class that uses it. A line `. ./OTHER.sh` in it stands for that file.
///
/// Everyone on the machine can see arguments: a secret comes on standard input.
///
/// @param text without comments
public record Script(String text, List<String> arguments) {
  private static final Pattern COMMENT = Pattern.compile("(?m)^ *#.*\n");
  private static final Pattern SOURCE = Pattern.compile("(?m)^\\. (\\S+\\.sh)$");

  public Script {
    arguments = List.copyOf(arguments);
  }

  /// @param name of the file, without `.sh`
  public static Script of(Class<?> user, String name, String... arguments) {
    return of(user, name, List.of(arguments));
  }

  /// The same with as many arguments as there are.
  public static Script of(Class<?> user, String name, List<String> arguments) {
    var folder = "/" + user.getPackageName().replace('.', '/') + "/";
    return new Script(read(URI.create(folder + name + ".sh")).strip(), arguments);
  }

  private static String read(URI file) {
    try {
      var resource = Resources.getResource(Script.class, file.getPath());
      var text = COMMENT.matcher(Resources.toString(resource, UTF_8)).replaceAll("");
      return SOURCE
          .matcher(text)
          .replaceAll(line -> Matcher.quoteReplacement(read(file.resolve(line.group(1))).strip()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The command line that runs it as root. It reads the script from standard input.
  public String line() {
    return "sudo sh -s" + words(arguments.isEmpty() ? "" : " -- ");
  }

  /// What [#line()] reads. Nothing runs before all of it has arrived, and what runs reads none of
  /// it.
  public byte[] input() {
    return ("{\n" + text + "\n} </dev/null\n").getBytes(UTF_8);
  }

  /// One command line that runs it as root: the way for a person, and where standard input has
  /// something else for it.
  public String typed() {
    return "sudo sh -c " + Shell.quote(text) + words(arguments.isEmpty() ? "" : " sh ");
  }

  /// Lines for the shell that the login user is in: of a script that says itself what root does.
  public String lines() {
    return Stream.of("set --" + words(" "), text).collect(Collectors.joining("\n"));
  }

  private String words(String before) {
    return arguments.stream().map(Shell::quote).collect(Collectors.joining(" ", before, ""));
  }
}
