package org.rolegraph.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Postings as people write them, the same ones each time. */
final class PostingTable {
    private static final List<String> TITLES =
            List.of(
                    "Data Scientist",
                    "data scientist",
                    "Sr.  Data Scientist (m/w/d)",
                    "ML engineer, Google, remote",
                    "Machine Learning Engineer - Berlin",
                    "MLOps engineer (m/f/d)",
                    "Software developer \"Java\"",
                    "data analyst\nfull time",
                    "Ingénieur de données",
                    "数据科学家",
                    "vice president of nothing",
                    "database administrator; part time",
                    "Pyton developer",
                    " ",
                    "");
    private static final List<String> PLACES =
            List.of("Berlin", "Paris", "remote", "Lyon, FR", "München");
    private static final List<String> SKILLS =
            List.of(
                    "python",
                    "Python",
                    "SQL",
                    "machine learning",
                    "nothing of that kind",
                    "Docker");

    private PostingTable() {}

    private static List<Map<String, String>> postings(int count) {
        Random random = new Random(18);
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = TITLES.get(random.nextInt(TITLES.size()));
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", "p" + i);
            row.put(
                    "job title",
                    i % 3 == 0 || title.isBlank()
                            ? title
                            : title + ", " + PLACES.get(random.nextInt(PLACES.size())) + " " + i);
            row.put("year", i % 7 == 0 ? "" : String.valueOf(2023 + i % 3));
            row.put("country", List.of("DE", "FR", "US").get(random.nextInt(3)));
            row.put("employer", i % 5 == 0 ? "" : "Firm, " + random.nextInt(4) + " & Sons");
            row.put(
                    "skills",
                    SKILLS.get(random.nextInt(SKILLS.size()))
                            + ";"
                            + SKILLS.get(random.nextInt(SKILLS.size())));
            all.add(row);
        }
        return all;
    }

    static Path csv(Path file, int count) throws IOException {
        List<Map<String, String>> postings = postings(count);
        try (Writer out = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(postings.get(0).keySet());
            postings.forEach(each -> csv.writeRecord(each.values()));
        }
        return file;
    }

    static Path jsonLines(Path file, int count) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (Map<String, String> each : postings(count)) {
            lines.add(mapper.writeValueAsString(each));
        }
        return Files.write(file, lines);
    }

    /** The rows of a table as {@link ShownRows} shows them. */
    static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>();
        for (NamedCsvRecord each : CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.add(ShownRows.text(each.getFieldsAsMap()));
        }
        return rows.stream().sorted().toList();
    }
}
