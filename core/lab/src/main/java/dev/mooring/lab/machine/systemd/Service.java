package dev.mooring.lab.machine.systemd;

/// What a unit runs.
public interface Service {

  /// Starts it; the unit is active when this returns.
  ///
  /// @throws ServiceFailure when the control process ends with an error
  void start() throws ServiceFailure;

  void stop();

  /// `active`, or `activating` while a program that ended at once waits to be started again. Asked
  /// only between start and stop.
  default String state() {
    return "active";
  }

  /// How often it was started again by itself since the last start that somebody asked for.
  default int restarts() {
    return 0;
  }

  /// A service that did not come up.
  final class ServiceFailure extends Exception {
    private static final long serialVersionUID = 1;

    public ServiceFailure(String message) {
      super(message);
    }
  }
}
