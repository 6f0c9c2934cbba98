package org.rolegraph.ask.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;

class CallTest {
    @Test
    void a_value_reaches_to_the_next_key() {
        assertEquals(
                new Call("name", Map.of("role", "data engineer", "limit", "3")),
                call("name role=data engineer  limit=3 "));
    }

    @Test
    void a_value_in_quotes_may_contain_keys() {
        assertEquals(
                new Call("name", Map.of("a", "x b=1", "c", "it's \"so\"", "d", "")),
                call("name a=\"x b=1\" c= it's \"so\" d=''"));
    }

    @Test
    void a_value_may_contain_an_equals_sign() {
        assertEquals(new Call("name", Map.of("a", "b==c")), call("name a=b==c"));
    }

    @Test
    void a_word_without_key_is_refused() {
        assertEquals(
                "query name: \"data engineer\" is no parameter; expected KEY=VALUE",
                problem("name data engineer role=x"));
        assertEquals(
                "query name: \"y\" is no parameter; expected KEY=VALUE", problem("name a=\"x\"y"));
    }

    private static String problem(String text) {
        var one = assertThrows(Failure.class, () -> call(text)).problems().get(0);
        return one.where() + ": " + one.message();
    }

    private static Call call(String text) {
        return Call.parse(new ShellStatement(ShellStatement.Kind.CALL, text, "", 1));
    }
}
