package org.rolegraph.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that holds a promise, and so a row of {@code docs/promises.md}, which says what the test's
 * name says and how much was tried. {@link Tries} counts: a test is one, a test of many cases or a
 * property as many as it has, and a test that tries much within itself takes {@link Tries} for a
 * parameter and counts there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(Tries.InJupiter.class)
@AddLifecycleHook(Tries.InJqwik.class)
public @interface Holds {
    Promise value();

    /** What is tried, in the plural and in words of the page: kills, hostile queries. */
    String tried();
}
