/// A small POSIX shell: lexer, parser to a syntax tree, evaluator.
@NullMarked
package dev.mooring.lab.machine.shell;

import org.jspecify.annotations.NullMarked;
