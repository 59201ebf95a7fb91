/// What the user decided and what things are. Records only; nothing here reads or writes.
@NullMarked
package dev.mooring.model;

import org.jspecify.annotations.NullMarked;
