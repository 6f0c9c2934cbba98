package org.rolegraph.web.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.file.EntryFile;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.table.Targets;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.web.match.Linker;
import org.rolegraph.web.match.Linkers;

/**
 * A table of a user's own as a service: each row an entity, by the id that stands in the table.
 * Immutable but for its linker, which is made when somebody first asks. Thread-safe.
 */
public final class ReconciledTable implements Matchable {
    /** What rows may be. */
    public static final List<Kind> KINDS = Linkers.KINDS;

    private static final Set<String> ALL = Set.of();

    private static final List<ServiceProperty> PROPERTIES =
            List.of(
                    new ServiceProperty("label", "label", "the name", ALL),
                    new ServiceProperty("also-called", "also called", "its other names", ALL),
                    new ServiceProperty("description", "description", "what it is", ALL),
                    new ServiceProperty("broader", "broader", "what is above it", ALL),
                    new ServiceProperty("iri", "IRI", "its whole IRI", ALL));

    private final String table;
    private final String scheme;
    private final Kind kind;
    private final String language;
    private final EntryFile file;
    private final Map<String, Entry> byId = new HashMap<>();

    /** By the keys of their names and ids. */
    private final TreeMap<String, List<Entry>> byKey = new TreeMap<>();

    private Linker linker;

    private ReconciledTable(String table, Kind kind, String language, EntryFile file) {
        this.table = table;
        this.scheme = file.scheme().value();
        this.kind = kind;
        this.language = language;
        this.file = file;
        for (Entry entry : file.pool().entries().values()) {
            String written = file.ids().getOrDefault(entry.id(), "");
            byId.put(entry.id(), entry);
            byId.put(Prefixes.curie(entry.id()).orElse(entry.id()), entry);
            Set<String> keys = new LinkedHashSet<>(List.of(LabelKey.of(entry.title())));
            entry.others().forEach(name -> keys.add(LabelKey.of(name)));
            if (!written.isEmpty()) {
                byId.put(written, entry);
                keys.add(LabelKey.of(written));
            }
            keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
        }
    }

    /**
     * Reads a table: a column of titles or labels, and where they are there ids, other names,
     * descriptions and what is broader.
     *
     * @param shown the file as it was named
     * @param kind what the rows are, one of {@link #KINDS}
     * @param language of its names, primary tag of BCP 47
     * @param problems takes the warnings
     * @throws Failure exit {@code DATA} with all that is wrong with it, {@code NOT_FOUND} when it
     *     has no title, {@code USAGE} when its name is that of a part of the service
     */
    public static ReconciledTable read(
            Path path, String shown, Kind kind, String language, Problems problems)
            throws IOException {
        String table = Ids.table(String.valueOf(path.getFileName()).replaceFirst("(?i)\\.gz$", ""));
        if (table.isEmpty() || ServicePaths.TAKEN.contains(table)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(shown),
                    "\"" + table + "\" cannot be the name of a service",
                    "give the file another name");
        }
        return new ReconciledTable(
                table,
                kind,
                language,
                EntryFile.read(
                        path,
                        EntryFile.Format.TABLE,
                        TableForm.FOUND_OUT,
                        kind,
                        language,
                        problems));
    }

    /** The path of its service. */
    public String path() {
        return ServicePaths.ROOT + "/" + table;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public String identifierSpace() {
        return scheme;
    }

    @Override
    public List<ServiceType> types() {
        return List.of(GraphMatchable.type(kind));
    }

    @Override
    public List<ServiceProperty> properties() {
        return PROPERTIES;
    }

    @Override
    public Optional<ServiceEntity> entity(String id) {
        Entry entry = byId.get(id);
        return Optional.ofNullable(entry == null ? byId.get(ServiceIds.text(id)) : entry)
                .map(this::entity);
    }

    private ServiceEntity entity(Entry entry) {
        return new ServiceEntity(
                entry.id(),
                idOf(entry.id()),
                entry.title(),
                entry.description(),
                GraphMatchable.type(kind));
    }

    @Override
    public String idOf(String iri) {
        return ServiceIds.of(file.ids().getOrDefault(iri, iri));
    }

    private boolean isOf(Set<String> types) {
        return types.contains(kind.word());
    }

    @Override
    public List<NamedMatch> find(String text, Set<String> types, int limit) {
        if (!isOf(types)) {
            return List.of();
        }
        return linker().find(text, limit).stream()
                .map(
                        found ->
                                new NamedMatch(
                                        entity(byId.get(found.iri())),
                                        found.confidence(),
                                        found.likeness(),
                                        found.isAlone()))
                .toList();
    }

    private synchronized Linker linker() {
        if (linker == null) {
            linker =
                    new Linker(
                            kind,
                            language,
                            new Targets(List.of(new Targets.Named(table, file.pool())), List::of));
        }
        return linker;
    }

    @Override
    public List<ServiceEntity> coded(String text, Set<String> types) {
        return isOf(types) ? entity(text).stream().toList() : List.of();
    }

    @Override
    public List<ServiceEntity> called(String text, Set<String> types) {
        return isOf(types)
                ? byKey.getOrDefault(LabelKey.of(text), List.of()).stream()
                        .map(this::entity)
                        .toList()
                : List.of();
    }

    @Override
    public List<ServiceEntity> begun(String prefix, int limit) {
        String key = LabelKey.of(prefix);
        Set<Entry> begun = new LinkedHashSet<>();
        entity(prefix).ifPresent(each -> begun.add(byId.get(each.iri())));
        for (Map.Entry<String, List<Entry>> each : byKey.tailMap(key).entrySet()) {
            if (key.isEmpty() || begun.size() >= limit || !each.getKey().startsWith(key)) {
                break;
            }
            begun.addAll(each.getValue());
        }
        return begun.stream().limit(limit).map(this::entity).toList();
    }

    @Override
    public Facts facts(ServiceEntity entity) {
        Entry entry = byId.get(entity.iri());
        return property ->
                switch (property) {
                    case "label" -> texts(List.of(entry.title()));
                    case "also-called" -> texts(entry.others());
                    case "description" -> texts(List.of(entry.description()));
                    case "broader" -> texts(entry.broader());
                    case "iri" -> texts(List.of(entry.id()));
                    default -> List.of();
                };
    }

    private static List<Cell> texts(List<String> texts) {
        return texts.stream().map(Cell::text).filter(cell -> cell != Cell.EMPTY).toList();
    }

    @Override
    public String page(ServiceEntity entity) {
        return "";
    }
}
