/// What the lab's web servers have in common.
@NullMarked
package dev.mooring.lab.web;

import org.jspecify.annotations.NullMarked;
