/// What a machine is, before anything is changed on it: one look over SSH, read into records.
@NullMarked
package dev.mooring.system;

import org.jspecify.annotations.NullMarked;
