/// Tests on things that nobody here wrote: a Debian machine with systemd and OpenSSH. They run with
/// `mvn verify -Preal`.
@NullMarked
package dev.mooring.real;

import org.jspecify.annotations.NullMarked;
