/// The guide as the window shows it: the same Markdown pages as on the site.
@NullMarked
package dev.mooring.app.guide;

import org.jspecify.annotations.NullMarked;
