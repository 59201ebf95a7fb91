/// Tests of what the user decided.
@NullMarked
package dev.mooring.model;

import org.jspecify.annotations.NullMarked;
