package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.remote.Fuseki;

/**
 * Every query of the catalogue through servers: the answers are those that the program gives by
 * itself, byte for byte.
 */
class EndpointCatalogueTest {
    private static final List<Fuseki> SERVERS = new ArrayList<>();

    @AfterAll
    static void stop() {
        SERVERS.forEach(Fuseki::close);
    }

    @TestFactory
    Stream<DynamicTest> a_server_whose_default_graph_is_empty_answers_the_same() {
        return all(Bakery.withOthers(Bakery.inMemory()));
    }

    @TestFactory
    Stream<DynamicTest> a_server_whose_default_graph_is_the_union_answers_the_same() {
        DatasetGraph data = Bakery.withOthers(Bakery.inTdb());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return all(data);
    }

    private static Stream<DynamicTest> all(DatasetGraph data) {
        ARQ.init();
        Fuseki server = new Fuseki(data);
        SERVERS.add(server);
        Engine engine = Bakery.engine(server.data());
        return Catalogue.packed().all().stream()
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query.name(),
                                        () ->
                                                assertEquals(
                                                        CatalogueQueriesTest.expected(query),
                                                        CatalogueQueriesTest.actual(
                                                                query, engine))));
    }
}
