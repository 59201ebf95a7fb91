package dev.mooring.lab.machine.ssh;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.shell.Shell;
import java.util.function.BooleanSupplier;

/// What an SSH server lets its users at.
///
/// @param isCaptured whether new connections go elsewhere
public record SshServerSpec(
    HostKeys keys,
    AuthorizedKeys authorized,
    Accounts accounts,
    Disk disk,
    Shell shell,
    BooleanSupplier isCaptured) {}
