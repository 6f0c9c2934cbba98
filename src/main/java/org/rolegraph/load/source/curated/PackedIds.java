package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.json.Json;
import org.rolegraph.load.source.json.PlacedJson;

/**
 * The ids of the data packed with the program, for folders that lie beside it. They are read when
 * the first one is asked for: a folder that has all it refers to needs none of them.
 */
final class PackedIds {
    private Map<String, Set<String>> ids;

    /** Whether the packed data has an entry of this id. */
    boolean has(String path, String slug) {
        if (ids == null) {
            try {
                ids = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids.getOrDefault(path, Set.of()).contains(slug);
    }

    private static Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Folder.Content content : new Folder.Packed().read()) {
            Optional<EntryKind> kind = EntryKind.ofFile(content.name()).filter(EntryKind::hasId);
            if (kind.isPresent()) {
                String text = new String(content.bytes(), StandardCharsets.UTF_8);
                Set<String> some = ids.computeIfAbsent(kind.get().path(), p -> new HashSet<>());
                PlacedJson.parse(content.name(), text, new Problems())
                        .ifPresent(json -> addAll(json, some));
            }
        }
        return ids;
    }

    private static void addAll(Json entries, Set<String> ids) {
        if (entries instanceof Json.Arr list) {
            for (Json entry : list.items()) {
                if (entry instanceof Json.Obj object) {
                    object.members().stream()
                            .filter(m -> m.name().equals("id"))
                            .filter(m -> m.value() instanceof Json.Str)
                            .forEach(m -> ids.add(((Json.Str) m.value()).value()));
                }
            }
        }
    }
}
