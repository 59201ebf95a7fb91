/// The package tools of Red Hat's family: rpm, dnf, and what its repositories offer.
@NullMarked
package dev.mooring.lab.machine.rpm;

import org.jspecify.annotations.NullMarked;
