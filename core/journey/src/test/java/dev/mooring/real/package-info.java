/// Tests on things that nobody here wrote: a Debian machine with systemd and OpenSSH, and a
/// kube-apiserver with etcd. They run with `-Preal`, as root.
@NullMarked
package dev.mooring.real;

import org.jspecify.annotations.NullMarked;
