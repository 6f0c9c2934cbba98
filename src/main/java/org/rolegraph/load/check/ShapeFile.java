package org.rolegraph.load.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;

/** A user's file of shapes. Turtle alone is read, since it fetches nothing from elsewhere. */
final class ShapeFile {
    private ShapeFile() {}

    static Graph read(Path file, String name) {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Inputs.once(file)) {
            RDFParser.source(in)
                    .forceLang(Lang.TURTLE)
                    .base(file.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(graph);
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, FileTrouble.reading(name, e));
        } catch (RiotParseException e) {
            throw syntax(
                    new Location(name, (int) e.getLine(), (int) e.getCol()),
                    e.getOriginalMessage());
        } catch (RiotException e) {
            throw syntax(Location.of(name), e.getMessage());
        }
        return graph;
    }

    private static Failure syntax(Location where, String found) {
        return Failure.of(
                Exit.DATA,
                Codes.BAD_SYNTAX,
                where,
                found + "; expected SHACL shapes in Turtle",
                "correct the file");
    }
}
