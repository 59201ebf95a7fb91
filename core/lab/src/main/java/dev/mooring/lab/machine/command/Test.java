package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// `test` and `[`: 0 for true, 1 for false, 2 for an expression it does not know.
final class Test implements Program {

  @Override
  public int run(Call call) throws IOException {
    var args = new ArrayList<>(call.args());
    if (call.name().equals("[") && (args.isEmpty() || !args.removeLast().equals("]"))) {
      return call.fail(2, "missing ]");
    }
    try {
      return either(call, args) ? 0 : 1;
    } catch (IllegalArgumentException unknown) {
      return call.fail(2, String.valueOf(unknown.getMessage()));
    }
  }

  private static boolean either(Call call, List<String> args) {
    var or = args.indexOf("-o");
    if (or > 0 && args.size() > 3) {
      return either(call, args.subList(0, or)) || either(call, args.subList(or + 1, args.size()));
    }
    var and = args.indexOf("-a");
    if (and > 0 && args.size() > 3) {
      return either(call, args.subList(0, and)) && either(call, args.subList(and + 1, args.size()));
    }
    return one(call, args);
  }

  private static boolean one(Call call, List<String> args) {
    return switch (args.size()) {
      case 0 -> false;
      case 1 -> !args.getFirst().isEmpty();
      case 2 ->
          args.getFirst().equals("!")
              ? args.getLast().isEmpty()
              : unary(call, args.getFirst(), args.getLast());
      default -> {
        if (args.getFirst().equals("!")) {
          yield !one(call, args.subList(1, args.size()));
        }
        if (args.size() > 3) {
          throw new IllegalArgumentException("too many arguments");
        }
        yield binary(args.get(0), args.get(1), args.get(2));
      }
    };
  }

  private static boolean unary(Call call, String operator, String operand) {
    var path = call.path(operand);
    var files = call.files();
    return switch (operator) {
      case "-n" -> !operand.isEmpty();
      case "-z" -> operand.isEmpty();
      case "-e" -> files.exists(path);
      case "-f" -> files.exists(path) && Files.isRegularFile(path);
      case "-d" -> files.exists(path) && Files.isDirectory(path);
      case "-L", "-h" -> Files.isSymbolicLink(path);
      case "-s" -> files.exists(path) && size(call, operand) > 0;
      case "-r" -> files.may(path, Right.READ);
      case "-w" -> files.may(path, Right.WRITE);
      case "-x" -> files.may(path, Right.EXECUTE);
      case "-t" -> call.io().isTerminal();
      default -> throw new IllegalArgumentException(operator + ": unary operator expected");
    };
  }

  private static long size(Call call, String operand) {
    try {
      return call.files().stat(call.path(operand), true).size();
    } catch (PosixException _) {
      return 0;
    }
  }

  private static boolean binary(String left, String operator, String right) {
    return switch (operator) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "-eq" -> number(left) == number(right);
      case "-ne" -> number(left) != number(right);
      case "-lt" -> number(left) < number(right);
      case "-le" -> number(left) <= number(right);
      case "-gt" -> number(left) > number(right);
      case "-ge" -> number(left) >= number(right);
      default -> throw new IllegalArgumentException(operator + ": unexpected operator");
    };
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("Illegal number: " + text);
    }
  }
}
