/// The one way in which YAML that others wrote is read: bounded, with its line numbers, and never
/// with a parser's own words, which might quote a secret.
@NullMarked
package dev.mooring.yaml;

import org.jspecify.annotations.NullMarked;
