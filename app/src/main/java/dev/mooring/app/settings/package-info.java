/// The settings file: read strictly, completed by the tutorial's values.
@NullMarked
package dev.mooring.app.settings;

import org.jspecify.annotations.NullMarked;
