/// The practice machine: a simulated Debian behind SSH and SFTP.
@NullMarked
package dev.mooring.lab.machine;

import org.jspecify.annotations.NullMarked;
