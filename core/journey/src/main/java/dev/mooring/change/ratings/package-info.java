/// Bookinfo's ratings in the machine's database, and whose they are.
@NullMarked
package dev.mooring.change.ratings;

import org.jspecify.annotations.NullMarked;
