/// The practice machine's MariaDB.
@NullMarked
package dev.mooring.lab.machine.sql;

import org.jspecify.annotations.NullMarked;
