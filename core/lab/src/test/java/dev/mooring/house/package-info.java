/// Rules that hold in all modules: each one lets them judge its own classes and files.
@NullMarked
package dev.mooring.house;

import org.jspecify.annotations.NullMarked;
