package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.json.Json;
import org.rolegraph.load.source.json.PlacedJson;

/** Reads one folder once: all ids first, then the facts, since entries refer to each other. */
final class FolderReader {
    private final Folder folder;
    private final String base;
    private final Problems problems;
    private final KnownIds known;
    private final KnownKinds kinds;
    private final Map<EntryKind, List<Json.Obj>> entries = new EnumMap<>(EntryKind.class);

    FolderReader(Folder folder, String base, Beside packed, Problems problems) {
        this.folder = folder;
        this.base = base;
        this.problems = problems;
        this.known = new KnownIds(base, packed, problems);
        this.kinds = new KnownKinds(base, known);
    }

    void read(Sink sink) throws IOException {
        List<Folder.Content> contents = folder.read();
        List<String> links = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Folder.Content content : contents) {
            Optional<EntryKind> kind = EntryKind.ofFile(content.name());
            Optional<String> text = decode(content);
            if (kind.isPresent()) {
                collect(kind.get(), content.name(), text);
            } else if (text.isPresent()) {
                links.add(content.name());
                texts.add(text.get());
            }
        }
        for (String stranger : folder.strangers()) {
            problems.warning(
                    Codes.UNKNOWN_FILE,
                    Location.of(folder.shown(stranger)),
                    "nobody reads a file of this name",
                    Nearest.remedy(stranger, fileNames(), "remove or rename it"));
        }
        if (contents.isEmpty()) {
            problems.error(
                    Codes.NO_FILE,
                    Location.of(folder.shown("")),
                    "the folder holds no curated file; expected at least one of "
                            + String.join(", ", fileNames())
                            + " or links/*.sssom.tsv",
                    "name another folder, or begin with rolegraph new role ID");
        }
        emit(sink);
        LinkReader linkReader = new LinkReader(base, known, problems);
        for (int i = 0; i < links.size(); i++) {
            linkReader.read(folder.shown(links.get(i)), texts.get(i), sink);
        }
        String shown = folder.shown("");
        known.sayAway(shown.isEmpty() ? "DIR" : shown);
    }

    private static List<String> fileNames() {
        return List.of(EntryKind.values()).stream().map(EntryKind::file).toList();
    }

    private Optional<String> decode(Folder.Content content) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content.bytes()))
                            .toString());
        } catch (CharacterCodingException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(folder.shown(content.name())),
                    "the file is not UTF-8",
                    "save it in UTF-8");
            return Optional.empty();
        }
    }

    private void collect(EntryKind kind, String name, Optional<String> text) throws IOException {
        String file = folder.shown(name);
        Optional<Json> json =
                text.isPresent() ? PlacedJson.parse(file, text.get(), problems) : Optional.empty();
        if (!(json.orElse(null) instanceof Json.Arr list)) {
            known.unreadable(kind.path());
            json.ifPresent(found -> notEntries(found, "a list of entries"));
            return;
        }
        List<Json.Obj> objects = new ArrayList<>();
        for (Json item : list.items()) {
            if (item instanceof Json.Obj object) {
                objects.add(object);
                id(kind, object);
                if (kind == EntryKind.KIND) {
                    kinds.add(object);
                }
            } else {
                notEntries(item, "an entry as {\"id\": …}");
            }
        }
        entries.put(kind, objects);
    }

    private void notEntries(Json found, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                found.where(),
                "found " + found.shown() + "; expected " + expected,
                "write the entries as [{\"id\": …}, …]");
    }

    /** Notes the entry's id; one that is missing or no text is a problem of the second pass. */
    private void id(EntryKind kind, Json.Obj object) {
        object.members().stream()
                .filter(m -> kind.hasId() && m.name().equals("id"))
                .findFirst()
                .filter(m -> m.value() instanceof Json.Str s && CuratedEntry.isClean(s.value()))
                .ifPresent(
                        m ->
                                known.add(
                                        kind.path(),
                                        ((Json.Str) m.value()).value(),
                                        m.value().where()));
    }

    private void emit(Sink sink) {
        EntityReader entityReader = new EntityReader(base, known, kinds);
        EvidenceReader evidence = new EvidenceReader(base, known, problems);
        StatementReader statements = new StatementReader(base, known, evidence);
        entries.forEach(
                (kind, objects) -> {
                    for (Json.Obj object : objects) {
                        CuratedEntry entry = new CuratedEntry(object, kind.fields(), problems);
                        List<Fact> facts =
                                switch (kind) {
                                    case REQUIREMENT ->
                                            statements.requirement(entry).stream().toList();
                                    case CLAIM -> statements.claim(entry).stream().toList();
                                    default -> entityReader.read(kind, entry);
                                };
                        facts.forEach(f -> sink.accept(Graphs.CURATED, f, entry.where()));
                    }
                });
    }
}
