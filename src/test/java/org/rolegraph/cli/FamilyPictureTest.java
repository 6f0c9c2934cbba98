package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the picture of a role draws what is said of the role that it is a kind of. */
class FamilyPictureTest {
    @TempDir private Path folder;

    @Test
    void what_the_family_does_is_drawn_as_what_the_member_does() throws IOException {
        TinyStore.in(folder);
        Files.writeString(
                folder.resolve("member.ttl"),
                """
                PREFIX rg: <https://w3id.org/rolegraph/ontology#>
                PREFIX role: <https://w3id.org/rolegraph/role/>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                role:stream-engineer a rg:Role , skos:Concept , <https://schema.org/Occupation> ;
                  skos:prefLabel "stream engineer"@en ; skos:broader role:data-engineer .
                """);
        Run load = Run.Place.at(folder).run("load", "rdf=member.ttl");
        assertEquals(0, load.exit(), load.err());
        Run show = Run.Place.at(folder).run("show", "stream engineer", "--picture", "-");
        assertEquals(0, show.exit(), show.err());
        assertEquals(
                "<desc>Duties: build pipelines. Broader: data engineer.</desc>",
                show.out().lines().filter(line -> line.startsWith("<desc>")).findFirst().get());
    }
}
