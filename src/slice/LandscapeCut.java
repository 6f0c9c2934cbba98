import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Landscapes: that of LF AI &amp; Data whole, and of CNCF's the items that accepted links name,
 * with the members that say what their makers are called. Keys that no reader reads are left out.
 */
final class LandscapeCut {
    private static final Set<String> KEYS =
            Set.of(
                    "crunchbase",
                    "description",
                    "extra",
                    "homepage_url",
                    "license",
                    "name",
                    "organization",
                    "project",
                    "repo_url",
                    "second_path");

    /** Of what is kept beside the format, the dates. */
    private static final Set<String> EXTRA =
            Set.of("accepted", "sandbox", "incubating", "graduated", "archived");

    private static final Pattern FIRM =
            Pattern.compile("crunchbase\\.com/organization/([^/?#\\s]+)");

    /** Where a firm is listed, after its name. */
    private static final Pattern MARK = Pattern.compile("\\s*\\([^()]+\\)$");

    private static final String ITEM = "          - item:";
    private static final String KEY = "            ";

    private final Data data;

    LandscapeCut(Data data) {
        this.data = data;
    }

    /** A piece of a landscape: an item, or lines that open a category or subcategory. */
    private record Piece(boolean isItem, String category, String subcategory, List<String> lines) {
        String place() {
            return category + " / " + subcategory;
        }

        String value(String key) {
            return lines.stream()
                    .filter(line -> line.startsWith(KEY + key + ":"))
                    .map(line -> line.substring(KEY.length() + key.length() + 1).strip())
                    .map(value -> value.replaceAll("^(['\"])(.*)\\1$", "$2"))
                    .findFirst()
                    .orElse("");
        }

        String firm() {
            Matcher firm = FIRM.matcher(value("crunchbase"));
            return firm.find() ? firm.group(1) : "";
        }

        boolean isMember() {
            return category.matches("(?i).*\\bmembers?\\b.*");
        }
    }

    void cut(Path archive) throws IOException {
        List<Piece> lfai = pieces(Data.member(archive, "/lfai-landscape.yml"));
        List<Piece> cncf = pieces(Data.member(archive, "/cncf-landscape.yml"));
        Set<String> linked =
                data.named(List.of("products"), "product:landscape-cncf-([a-z0-9.-]+)");
        Set<Piece> chosen = new HashSet<>();
        Set<String> firms = new HashSet<>();
        for (Piece piece : cncf) {
            if (piece.isItem() && !piece.isMember() && linked.contains(slug(piece.value("name")))) {
                chosen.add(piece);
                firms.add(piece.firm());
            }
        }
        lfai.stream().filter(Piece::isItem).forEach(piece -> firms.add(piece.firm()));
        firms.remove("");
        for (Piece piece : cncf) {
            if (piece.isItem()
                    && (piece.isMember() && firms.contains(piece.firm())
                            || firms.contains(slug(unmarked(piece.value("name")))))) {
                chosen.add(piece);
            }
        }
        addThoseOfTheSameNames(cncf, chosen);
        data.write("landscape/cncf-landscape.yml", text(cncf, chosen));
        data.write("landscape/lfai-landscape.yml", text(lfai, new HashSet<>(lfai)));
    }

    /** A kind's name says its category too where another kind has it: one item keeps each. */
    private static void addThoseOfTheSameNames(List<Piece> pieces, Set<Piece> chosen) {
        Set<String> names = new HashSet<>();
        chosen.forEach(piece -> names.add(slug(piece.subcategory())));
        Set<String> places = new HashSet<>();
        chosen.forEach(piece -> places.add(piece.place()));
        for (Piece piece : pieces) {
            if (piece.isItem()
                    && (names.contains(slug(piece.subcategory()))
                            || names.contains(slug(piece.category())))
                    && places.add(piece.place())) {
                chosen.add(piece);
            }
        }
    }

    private static String unmarked(String name) {
        return MARK.matcher(name).replaceFirst("");
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static List<Piece> pieces(String landscape) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean isItem = false;
        String category = "";
        String subcategory = "";
        for (String line : landscape.lines().toList()) {
            boolean begins = line.startsWith(ITEM);
            boolean opens = line.matches(" {2}(?: {4})?- (?:sub)?category:.*");
            if (begins || opens || line.startsWith("landscape:")) {
                pieces.add(new Piece(isItem, category, subcategory, lines));
                lines = new ArrayList<>();
                isItem = begins;
            }
            if (line.startsWith("    name: ")) {
                category = line.substring(10).strip();
            }
            if (line.startsWith("        name: ")) {
                subcategory = line.substring(14).strip();
            }
            lines.add(line);
        }
        pieces.add(new Piece(isItem, category, subcategory, lines));
        return pieces;
    }

    /** The chosen items below their categories; a subcategory without any is left out. */
    private static String text(List<Piece> pieces, Set<Piece> chosen) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean isSubcategory =
                    !piece.isItem()
                            && !piece.lines().isEmpty()
                            && piece.lines().get(0).contains("- subcategory:");
            if (piece.isItem()
                    ? chosen.contains(piece)
                    : !isSubcategory || holds(pieces, i, chosen)) {
                kept(piece).forEach(line -> out.append(line).append('\n'));
            }
        }
        return out.toString();
    }

    private static boolean holds(List<Piece> pieces, int subcategory, Set<Piece> chosen) {
        for (int i = subcategory + 1; i < pieces.size() && pieces.get(i).isItem(); i++) {
            if (chosen.contains(pieces.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a piece, of an item those of the keys that are read. */
    private static List<String> kept(Piece piece) {
        if (!piece.isItem()) {
            return piece.lines();
        }
        List<String> kept = new ArrayList<>();
        String key = "";
        String extra = "";
        for (String line : piece.lines()) {
            if (line.startsWith(ITEM)) {
                kept.add(line);
                continue;
            }
            if (line.matches(" {12}[a-z_]+:.*")) {
                key = line.substring(KEY.length(), line.indexOf(':'));
                extra = "";
            } else if (key.equals("extra") && line.matches(" {14}[a-z_]+:.*")) {
                extra = line.substring(14, line.indexOf(':'));
            }
            boolean isHead = key.equals("extra") && extra.isEmpty();
            if (KEYS.contains(key) && (!key.equals("extra") || isHead || EXTRA.contains(extra))) {
                kept.add(line);
            }
        }
        return kept;
    }
}
