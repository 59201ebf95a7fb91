package dev.mooring.app.command;

import dev.mooring.app.output.CommandShell;
import dev.mooring.app.output.OutputFormat;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.MeshKind;
import dev.mooring.step.StepId;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words of an option, made from an enum: `NO_ISTIO` is typed `no-istio`.
sealed class Words<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final Class<E> type;

  private Words(Class<E> type) {
    this.type = type;
  }

  /// Which mesh.
  static final class Meshes extends Words<MeshKind> {
    Meshes() {
      super(MeshKind.class);
    }

    @Override
    String said(MeshKind mesh) {
      return mesh.word();
    }
  }

  /// Which fault of a practice world.
  static final class Faults extends Words<Fault> {
    Faults() {
      super(Fault.class);
    }
  }

  /// Which system of a practice machine.
  static final class Systems extends Words<MachineOs> {
    Systems() {
      super(MachineOs.class);
    }
  }

  /// Which step.
  static final class Steps extends Words<StepId> {
    Steps() {
      super(StepId.class);
    }
  }

  /// Which form of the results.
  static final class Formats extends Words<OutputFormat> {
    Formats() {
      super(OutputFormat.class);
    }
  }

  /// Which shell.
  static final class Shells extends Words<CommandShell> {
    Shells() {
      super(CommandShell.class);
    }
  }

  /// Which delays of a practice world.
  static final class Delays extends Words<PracticeOptions.Delays> {
    Delays() {
      super(PracticeOptions.Delays.class);
    }
  }

  /// What a practice world stands on.
  static final class Clouds extends Words<PracticeOptions.Cloud> {
    Clouds() {
      super(PracticeOptions.Cloud.class);
    }
  }

  @Override
  public E convert(String word) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> said(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of "
                        + words().collect(Collectors.joining(", "))
                        + ", but was '"
                        + word
                        + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return words().iterator();
  }

  private Stream<String> words() {
    return Stream.of(type.getEnumConstants()).map(this::said);
  }

  String said(E constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
