package org.rolegraph.web.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.table.Targets;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.site.Served;

/**
 * The linkers of a generation, one for each kind, made when somebody first asks for it and shared
 * from then on. Names are compared in the first language of the server: a client cannot make it
 * build those of others.
 */
public final class Linkers {
    /** What is matched by name, the usual one first. */
    public static final List<Kind> KINDS =
            List.of(Kind.ROLE, Kind.SKILL, Kind.PRODUCT, Kind.ORGANIZATION);

    private final OpenGraph graph;
    private final Linking linking;
    private final String language;
    private final Map<Kind, OneLinker> linkers = new EnumMap<>(Kind.class);

    private Linkers(OpenGraph graph) {
        this.graph = graph;
        this.linking = new Linking(graph);
        this.language = Scope.primary(graph.languages().get(0));
        KINDS.stream()
                .filter(kind -> !graph.labels().sources(kind).isEmpty())
                .forEach(kind -> linkers.put(kind, new OneLinker(kind)));
    }

    /** Those of what is served. */
    public static Linkers of(Served served) {
        return served.made(Linkers.class, it -> new Linkers(it.graph()));
    }

    /** The kinds that something is of. */
    public List<Kind> kinds() {
        return KINDS.stream().filter(linkers::containsKey).toList();
    }

    /** The linker of one of them; empty where nothing has a name in the language. */
    public Optional<Linker> of(Kind kind) {
        OneLinker one = linkers.get(kind);
        return one == null ? Optional.empty() : one.linker();
    }

    /** Made by the first that asks; others of the same kind wait for it. */
    private final class OneLinker {
        private final Kind kind;
        private Optional<Linker> linker;

        OneLinker(Kind kind) {
            this.kind = kind;
        }

        synchronized Optional<Linker> linker() {
            if (linker == null) {
                List<Targets.Named> named = named(kind);
                linker =
                        named.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Linker(
                                                kind,
                                                language,
                                                new Targets(named, linking::joined)));
            }
            return linker;
        }
    }

    private List<Targets.Named> named(Kind kind) {
        List<Targets.Named> named = new ArrayList<>();
        for (String source : sources(kind)) {
            try {
                named.add(new Targets.Named(source, linking.names(source, kind, language)));
            } catch (Failure e) {
                if (e.exit() != Exit.NOT_FOUND) {
                    throw e;
                }
                // it has no names in the language
            }
        }
        return named;
    }

    /** Where {@code reconcile} looks; where it would look nowhere, and for products, everywhere. */
    private List<String> sources(Kind kind) {
        if (kind == Kind.ROLE || kind == Kind.SKILL) {
            try {
                return linking.usual(kind);
            } catch (Failure e) {
                if (e.exit() != Exit.NOT_FOUND) {
                    throw e;
                }
            }
        }
        return graph.labels().sources(kind).stream()
                .sorted(Comparator.comparing(Origin::turn))
                .toList();
    }
}
