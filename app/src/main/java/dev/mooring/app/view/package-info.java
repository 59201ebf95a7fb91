/// Parts of pages: plans, commands, runs, findings, the log.
@NullMarked
package dev.mooring.app.view;

import org.jspecify.annotations.NullMarked;
