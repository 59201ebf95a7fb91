/// The files that a machine starts from, without a journey: what `mooring files` writes.
@NullMarked
package dev.mooring.app.files;

import org.jspecify.annotations.NullMarked;
