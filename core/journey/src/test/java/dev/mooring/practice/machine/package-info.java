/// Single changes and checks on a practice machine without SSH, where things of others can be
/// planted at will.
@NullMarked
package dev.mooring.practice.machine;

import org.jspecify.annotations.NullMarked;
