/// What the window knows: observable, without any node, and only touched on the JavaFX thread.
@NullMarked
package dev.mooring.app.state;

import org.jspecify.annotations.NullMarked;
