package dev.mooring.real;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test that needs a real machine or a real API server, and runs with `-Preal` only. Real things
/// share the host's network and folders, so such tests go one after the other.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("real")
@ResourceLock("real")
public @interface Real {}
