/// The journey on things that nobody here wrote: a real API server and a real machine. These tests
/// run with `-Preal` only.
@NullMarked
package dev.mooring.real;

import org.jspecify.annotations.NullMarked;
