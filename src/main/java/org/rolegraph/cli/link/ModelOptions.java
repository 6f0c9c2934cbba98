package org.rolegraph.cli.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.Model;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import picocli.CommandLine.Option;

/** By which model names are compared. */
final class ModelOptions {
    private static final String NONE = "none";

    /** The models, for completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> all = new ArrayList<>(List.of(NONE));
            Models.ALL.forEach(model -> all.add(model.name()));
            return all.iterator();
        }
    }

    @Option(
            names = "--model",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description =
                    "By which embedding model to compare: one of ${COMPLETION-CANDIDATES}; by"
                            + " default the best that \"rolegraph models add\" has downloaded, for"
                            + " English, else none, which compares words and letters.")
    private String name = "";

    /** What compares with the pool, which is said on standard error. */
    Matcher matcher(Pool pool, String language, Console console) throws IOException {
        ModelFolder folder = folder(console);
        Optional<Model> model = model(folder, language);
        if (model.isEmpty()) {
            console.say("comparing words and letters" + hint(folder, language));
            return Matcher.lexical(pool, language);
        }
        console.say("comparing by " + model.get().name());
        return Matcher.embedding(
                pool,
                language,
                Embedder.of(
                        model.get(),
                        folder,
                        StorePlace.cache(console).resolve("rolegraph"),
                        count ->
                                console.say(
                                        "embedding "
                                                + count
                                                + " texts, once; they are kept for the next"
                                                + " time")));
    }

    private String hint(ModelFolder folder, String language) {
        return name.isEmpty() && language.equals(Model.LANGUAGE) && folder.best().isEmpty()
                ? "; better with a model: rolegraph models add " + Models.ALL.get(0).name()
                : "";
    }

    private Optional<Model> model(ModelFolder folder, String language) {
        if (name.isEmpty()) {
            return language.equals(Model.LANGUAGE) ? folder.best() : Optional.empty();
        }
        if (name.equals(NONE)) {
            return Optional.empty();
        }
        Model model = Models.named(name);
        if (!folder.has(model)) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("--model"),
                    "the model " + name + " is not in " + folder.folder(),
                    "rolegraph models add " + name);
        }
        return Optional.of(model);
    }

    /** Where models are. */
    static ModelFolder folder(Console console) {
        return new ModelFolder(StorePlace.data(console).resolve("rolegraph/models"));
    }
}
