import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The official crosswalk: the rows between two occupations of the slices, as accepted links. */
final class CrosswalkCut {
    private static final String ESCO = "http://data.europa.eu/esco/";

    private final Data data;
    private final Set<String> occupations;
    private final Set<String> codes;

    /**
     * @param occupations of ESCO, IRIs
     * @param codes of O*NET
     */
    CrosswalkCut(Data data, Set<String> occupations, Set<String> codes) {
        this.data = data;
        this.occupations = occupations;
        this.codes = codes;
    }

    /**
     * A row says how the occupation of O*NET matches the one of ESCO from the side of ESCO: by
     * broadMatch, O*NET's is the broader one.
     */
    void cut(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        List<List<String>> rows = Table.parse(text, ',', true);
        Map<String, String> metadata = new HashMap<>();
        int head = 0;
        while (!rows.get(head).get(0).equals("O*NET Id")) {
            if (rows.get(head).size() > 1) {
                metadata.put(rows.get(head).get(0), rows.get(head).get(1));
            }
            head++;
        }
        TreeSet<String> links = new TreeSet<>();
        for (List<String> row : rows.subList(head + 1, rows.size())) {
            String match = row.get(6);
            if (codes.contains(row.get(0))
                    && occupations.contains(row.get(3))
                    && match.endsWith("Match")) {
                links.add(
                        String.join(
                                "\t",
                                "esco-occupation:" + Data.tail(row.get(3)),
                                row.get(4).strip(),
                                "skos:" + match,
                                "role:onet-" + row.get(0),
                                row.get(1).strip(),
                                "semapv:UnspecifiedMatching"));
            }
        }
        StringBuilder out = new StringBuilder();
        out.append("#curie_map:\n");
        out.append("#  esco-occupation: ").append(ESCO).append("occupation/\n");
        out.append("#  esco-scheme: ").append(ESCO).append("concept-scheme/\n");
        out.append("#  onetonline: https://www.onetonline.org/\n");
        out.append("#  role: https://w3id.org/rolegraph/role/\n");
        out.append("#mapping_set_id: https://w3id.org/rolegraph/mappings/crosswalk\n");
        out.append("#mapping_set_version: \"").append(metadata.get("Mapping project version"));
        out.append(" (")
                .append(month(metadata.get("Mapping project version date")))
                .append(")\"\n");
        out.append("#mapping_set_title: \"").append(metadata.get("Mapping project name"));
        out.append(", the rows of the packed slice\"\n");
        out.append("#mapping_set_description: \"By the ")
                .append(metadata.get("Mapping project author"));
        out.append(". This service uses the ESCO classification of the European Commission.");
        out.append(" O*NET is licensed under CC BY 4.0 by USDOL/ETA.\"\n");
        out.append(
                "#license: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011D0833\n");
        out.append("#subject_source: esco-scheme:occupations\n");
        out.append("#subject_source_version: ")
                .append(metadata.get("Classification 2 Version"))
                .append('\n');
        out.append("#object_source: \"onetonline:\"\n");
        out.append("#object_source_version: \"")
                .append(metadata.get("Classification 1 Version"))
                .append("\"\n");
        out.append("subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\t");
        out.append("mapping_justification\n");
        links.forEach(link -> out.append(link).append('\n'));
        data.writeLinks("crosswalk", out.toString());
    }

    /** {@code 2022-09} for the table's {@code Sep-22}. */
    private static String month(String date) {
        String[] parts = date.split("-");
        int at = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(parts[0]);
        return String.format("20%s-%02d", parts[1], at / 3 + 1);
    }
}
