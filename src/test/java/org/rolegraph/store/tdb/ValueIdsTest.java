package org.rolegraph.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.junit.jupiter.api.Test;

class ValueIdsTest {
    static {
        JenaSystem.init();
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    @Test
    void ids_of_values_are_those_of_jena_on_disk_and_read_back() {
        for (Node value : ReadOnlyTdbTest.VALUES) {
            long id = ValueIds.of(value);
            assertTrue(ValueIds.isValue(id), value.toString());
            assertEquals(value, ValueIds.term(id));
            byte[] bytes = ByteBuffer.allocate(8).putLong(id).array();
            assertEquals(value, NodeId.extract(NodeIdFactory.get(bytes)));
        }
    }

    @Test
    void other_terms_and_values_that_do_not_fit_have_none() {
        for (Node term :
                List.of(
                        NodeFactory.createURI("urn:a"),
                        NodeFactory.createLiteralString("5"),
                        literal("5", XSDDatatype.XSDgYear),
                        literal("five", XSDDatatype.XSDinteger),
                        literal("9999999999999999999", XSDDatatype.XSDinteger),
                        literal("9223372036854775807", XSDDatatype.XSDlong),
                        literal("0.123456789012345678", XSDDatatype.XSDdecimal),
                        literal("1.0E200", XSDDatatype.XSDdouble),
                        literal("-0044-03-15", XSDDatatype.XSDdate),
                        literal("2021-04-23T10:00:00.123456Z", XSDDatatype.XSDdateTime),
                        literal("12021-04-23", XSDDatatype.XSDdate))) {
            assertEquals(ValueIds.NONE, ValueIds.of(term), term.toString());
        }
    }

    @Test
    void values_that_jena_would_give_back_as_others_have_none() {
        for (Node term :
                List.of(
                        literal("2021-04-23T10:00:00-00:15", XSDDatatype.XSDdateTime),
                        literal("2021-04-23T10:00:00-00:30", XSDDatatype.XSDdateTime),
                        literal("2021-04-23-00:15", XSDDatatype.XSDdate))) {
            NodeId jenas = NodeId.inline(term);
            assertTrue(!NodeId.extract(jenas).equals(term), "Jena keeps it now: " + term);
            assertEquals(ValueIds.NONE, ValueIds.of(term));
        }
    }
}
