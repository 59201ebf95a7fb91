/// Sentences for people, by key, in their language.
@NullMarked
package dev.mooring.text;

import org.jspecify.annotations.NullMarked;
