package org.rolegraph.load.source.json;

import java.math.BigDecimal;
import java.util.List;
import org.rolegraph.base.problem.Location;

/** A JSON value that knows where it stands: the line and column of its first character. */
public sealed interface Json {
    Location where();

    /** What it is, for a sentence: {@code the text "x"}, {@code a list}. */
    String shown();

    record Obj(Location where, List<Member> members) implements Json {
        @Override
        public String shown() {
            return "an object";
        }
    }

    record Arr(Location where, List<Json> items) implements Json {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Str(Location where, String value) implements Json {
        @Override
        public String shown() {
            return "the text \"" + value + "\"";
        }
    }

    record Num(Location where, BigDecimal value) implements Json {
        @Override
        public String shown() {
            return "the number " + value.toPlainString();
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Word(Location where, String shown) implements Json {}

    /**
     * One member of an object.
     *
     * @param where of its name
     */
    record Member(Location where, String name, Json value) {}
}
