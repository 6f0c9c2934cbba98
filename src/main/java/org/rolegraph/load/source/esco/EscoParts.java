package org.rolegraph.load.source.esco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** The files of one release by their tables, English first and then by language. */
final class EscoParts {
    private static final Comparator<EscoFile> BY_LANGUAGE =
            Comparator.comparing((EscoFile f) -> !f.language().equals("en"))
                    .thenComparing(EscoFile::language)
                    .thenComparing(EscoFile::name);

    private final Map<EscoTable, List<EscoFile>> files = new EnumMap<>(EscoTable.class);
    private final String release;

    private EscoParts(String release) {
        this.release = release;
    }

    /**
     * Sorts the files, and says what is wrong with the lot: two of a kind, two releases, none that
     * names its release, tables that are missing.
     *
     * @param path for problems that belong to no file
     */
    static EscoParts of(List<EscoFile> found, Location path, Problems problems) {
        TreeSet<String> releases = new TreeSet<>(ReleaseNumber.ORDER.thenComparing(r -> r));
        found.stream()
                .filter(f -> f.table().isPresent() && !f.release().isEmpty())
                .forEach(f -> releases.add(f.release()));
        EscoParts parts = new EscoParts(releases.isEmpty() ? "" : releases.last());
        for (EscoFile file : found) {
            file.table().ifPresent(table -> parts.add(table, file, problems));
        }
        parts.files.values().forEach(list -> list.sort(BY_LANGUAGE));
        if (releases.size() > 1) {
            problems.error(
                    Codes.UNKNOWN_RELEASE,
                    path,
                    "files of several releases: " + String.join(", ", releases),
                    "give the folder of one release");
        } else if (releases.isEmpty() && !parts.files.isEmpty()) {
            problems.warning(
                    Codes.UNKNOWN_RELEASE,
                    path,
                    "no name says which release of ESCO this is; expected one such as v1.1.1",
                    "name the folder or the archives as the publisher does");
        }
        parts.missing(path, problems);
        return parts;
    }

    private void add(EscoTable table, EscoFile file, Problems problems) {
        List<EscoFile> list = files.computeIfAbsent(table, t -> new ArrayList<>());
        for (EscoFile other : list) {
            if (other.language().equals(file.language())) {
                problems.error(
                        Codes.DUPLICATE_ID,
                        Location.of(file.name()),
                        "the same table is also in " + other.name(),
                        "remove one of the two");
                return;
            }
        }
        list.add(file);
    }

    private void missing(Location path, Problems problems) {
        if (!files.containsKey(EscoTable.OCCUPATIONS) && !files.containsKey(EscoTable.SKILLS)) {
            problems.error(
                    Codes.NO_FILE,
                    path,
                    "neither occupations nor skills; expected files such as occupations_en.csv",
                    "name the folder into which ESCO's archives were downloaded");
            return;
        }
        for (EscoTable table : EscoTable.values()) {
            boolean replaced =
                    table == EscoTable.ICT && files.containsKey(EscoTable.DIGITAL)
                            || table == EscoTable.DIGITAL && files.containsKey(EscoTable.ICT);
            if (!files.containsKey(table) && !replaced) {
                problems.warning(
                        Codes.MISSING_FILE,
                        path,
                        table.stem() + " is not there: missing will be " + table.holds(),
                        "download it too, if its release has it");
            }
        }
    }

    /** The table in all its languages; none when it is missing. */
    List<EscoFile> all(EscoTable table) {
        return files.getOrDefault(table, List.of());
    }

    /** The table in its first language: the others say the same. */
    List<EscoFile> first(EscoTable table) {
        return all(table).stream().limit(1).toList();
    }

    /** The newest release that a name has, or empty. */
    String release() {
        return release;
    }
}
