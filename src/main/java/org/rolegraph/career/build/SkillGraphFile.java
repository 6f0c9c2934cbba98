package org.rolegraph.career.build;

import java.io.IOException;
import java.nio.file.Path;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.section.SectionFile;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.Triples;

/**
 * The file of the {@link SkillGraph}. The same triples, in any order, give the same bytes. All of
 * it is checked each time it is asked whether it fits.
 */
public final class SkillGraphFile implements Derived {
    /** The file's name within a generation. */
    public static final String NAME = "skills.bin";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return GraphSection.LAYOUT.version();
    }

    @Override
    public void build(Path target, Triples triples) throws IOException {
        new GraphBuilder(triples.keyed()).build().write(target);
    }

    @Override
    public boolean verify(Path target) throws IOException {
        return SectionFile.whole(target, GraphSection.LAYOUT).isPresent();
    }

    /**
     * Opens a file that was found to fit just before.
     *
     * @throws Failure when it cannot be read, or is not of this version ({@link Exit#STORE})
     */
    public static SkillGraph open(Path file) {
        return new SkillGraph(SectionFile.open(file, GraphSection.LAYOUT));
    }
}
