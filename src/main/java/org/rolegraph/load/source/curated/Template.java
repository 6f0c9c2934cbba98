package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.json.Json;
import org.rolegraph.load.source.json.PlacedJson;

/** A first entry for a user's own folder, which the reader accepts as it stands. */
public final class Template {
    private static final Map<String, EntryKind> KINDS =
            Map.of(
                    "role", EntryKind.ROLE,
                    "skill", EntryKind.SKILL,
                    "kind", EntryKind.KIND,
                    "organization", EntryKind.ORGANIZATION,
                    "product", EntryKind.PRODUCT,
                    "reference", EntryKind.REFERENCE);

    private Template() {}

    /** The kinds that there is a template for, in alphabetical order. */
    public static List<String> kinds() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /**
     * The entry, indented by two spaces, without a line end after it.
     *
     * @throws Failure when there is no such kind, or the id cannot be one
     */
    public static String text(String kind, String id) {
        String label = id.replaceAll("[-._]+", " ");
        return switch (kind(kind, id)) {
            case ROLE -> named(id, label, "broader: []");
            case SKILL -> named(id, label, "kind: 'knowledge'", "broader: []");
            case KIND -> named(id, label, "broader: []", "of: 'organization'");
            case ORGANIZATION -> named(id, label, "kinds: []", "homepage: ''", "seat: ''");
            case PRODUCT ->
                    named(id, label, "kinds: []", "homepage: ''", "repository: ''", "released: ''");
            default ->
                    entry(
                            id,
                            "title",
                            label,
                            "authors: []",
                            "publisher: ''",
                            "date: ''",
                            "pages: []");
        };
    }

    /** An entry that has a label, other ones and a definition before its own fields. */
    private static String named(String id, String label, String... fields) {
        List<String> all = new ArrayList<>(List.of("altLabels: []", "definition: ''"));
        all.addAll(List.of(fields));
        return entry(id, "label", label, all.toArray(String[]::new));
    }

    /**
     * Writes the entry at the end of its file in a folder, both made when they are not there; what
     * stands in the file stays as it is.
     *
     * @return the file
     * @throws Failure when there is no such kind, the id cannot be one or is there already, or the
     *     file is no list of entries; nothing is changed then
     */
    public static Path append(Path folder, String kind, String id) throws IOException {
        String entry = text(kind, id);
        EntryKind entryKind = kind(kind, id);
        Path file = folder.resolve(entryKind.file());
        String old = Files.exists(file) ? Inputs.text(file) : "[]\n";
        boolean first = refuse(file, folder, old, entryKind, id);
        int end = old.lastIndexOf(']');
        String before = old.substring(0, end).stripTrailing();
        String text = before + (first ? "\n" : ",\n") + entry + "\n" + old.substring(end);
        Files.createDirectories(folder);
        Path temporary = folder.resolve(entryKind.file() + ".new");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return file;
    }

    /** Whether the list is empty; a failure when the entry cannot go into it. */
    private static boolean refuse(Path file, Path folder, String text, EntryKind kind, String id)
            throws IOException {
        Problems problems = new Problems();
        Json json = PlacedJson.parse(file.toString(), text, problems).orElse(null);
        problems.stopOnErrors(Exit.DATA);
        if (!(json instanceof Json.Arr list)) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.BAD_VALUE,
                    new Location(file.toString(), 1, 1),
                    "found " + json.shown() + "; expected a list of entries",
                    "put the entries of the file into [ ]");
        }
        there(list, kind, id);
        Path profiles = folder.resolve(EntryKind.PROFILE.file());
        if (kind == EntryKind.ROLE && Files.exists(profiles)) {
            PlacedJson.parse(profiles.toString(), Inputs.text(profiles), new Problems())
                    .ifPresent(others -> there(others, kind, id));
        }
        return list.items().isEmpty();
    }

    private static void there(Json list, EntryKind kind, String id) {
        if (!(list instanceof Json.Arr entries)) {
            return;
        }
        for (Json item : entries.items()) {
            if (item instanceof Json.Obj entry
                    && entry.members().stream()
                            .anyMatch(
                                    m ->
                                            m.name().equals("id")
                                                    && m.value() instanceof Json.Str s
                                                    && s.value().equals(id))) {
                throw Failure.of(
                        Exit.DATA,
                        Codes.ALREADY_THERE,
                        entry.where(),
                        "the " + kind.path() + " \"" + id + "\" is there already",
                        "edit this entry, or choose another id");
            }
        }
    }

    private static EntryKind kind(String kind, String id) {
        if (!KINDS.containsKey(kind)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("KIND"),
                    "found \"" + kind + "\"; expected one of " + String.join(", ", kinds()),
                    Nearest.remedy(kind, kinds(), "choose one of these"));
        }
        if (!Ids.isSlug(id) || id.startsWith(KnownIds.ONET)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("ID"),
                    "\"" + id + "\" is no id; expected " + KnownIds.ID_RULE,
                    "write for example " + KnownIds.suggestion(id));
        }
        return KINDS.get(kind);
    }

    /** An entry of an id, its name, and fields as {@code name: value} with single quotes. */
    private static String entry(String id, String nameField, String name, String... fields) {
        StringBuilder entry = new StringBuilder("  {\n    \"id\": \"" + id + "\",\n");
        entry.append("    \"" + nameField + "\": \"" + name + "\"");
        for (String field : fields) {
            String[] sides = field.split(": ", 2);
            entry.append(",\n    \"" + sides[0] + "\": " + sides[1].replace('\'', '"'));
        }
        return entry.append("\n  }").toString();
    }
}
