package org.rolegraph.base.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.testkit.CpuTime;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Numbers of input are bounded before they are anything. */
class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-999999999",
                "1e999999999",
                "-1E+2147483647",
                "1e99999999999999",
                "1e101",
                "1e-101",
                "0.5e-1000"
            })
    void what_would_have_no_end_is_no_number(String text) {
        assertEquals(Optional.empty(), Numbers.decimal(text));
        assertTrue(Numbers.isBeyond(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1 ", "one", "0x1", "NaN", "1.2.3", "--1", "1e", "e1", ".", "٣"})
    void what_is_none_is_none(String text) {
        assertEquals(Optional.empty(), Numbers.decimal(text));
    }

    @Test
    void millions_of_digits_take_no_time() {
        String digits = "7".repeat(2_000_000);
        CpuTime.within(
                Duration.ofSeconds(5),
                () -> {
                    for (String text : new String[] {digits, "0." + digits, digits + "e5"}) {
                        assertEquals(Optional.empty(), Numbers.decimal(text));
                        assertTrue(Numbers.isBeyond(text));
                    }
                    return digits;
                });
    }

    @Property
    @Holds(value = Promise.SENTENCES, tried = "values")
    void what_fits_is_what_java_reads(
            @ForAll long digits, @ForAll @IntRange(min = -80, max = 80) int exponent) {
        String text = digits + "e" + exponent;
        assertEquals(Optional.of(new BigDecimal(text)), Numbers.decimal(text));
        assertEquals(
                Optional.of(BigDecimal.valueOf(digits)), Numbers.decimal(Long.toString(digits)));
    }

    @Test
    void shares_are_from_nothing_to_all() {
        assertEquals(Optional.of(new BigDecimal("0.50")), Numbers.share("0.50"));
        assertEquals(Optional.of(BigDecimal.ONE), Numbers.share("1"));
        assertEquals(Optional.empty(), Numbers.share("1.01"));
        assertEquals(Optional.empty(), Numbers.share("-0.1"));
        assertEquals(0, Numbers.decimal("0e-9999").orElseThrow().scale());
    }
}
