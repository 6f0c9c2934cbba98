import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * GitHub's topics: those that accepted links name, the trade of machine learning and data, and what
 * is made and said to be related to it. Of each page the head, without the logo.
 *
 * <p>What the whole says of a topic depends on others: whether a page is of it alone, and whether a
 * maker is an organization. So topics that share a page or a maker's words are there together.
 */
final class TopicsCut {
    private static final String FILE = "index.md";

    /** What the trade is about; related to one of them is what is used in it. */
    private static final Set<String> TRADE =
            Set.of(
                    "artificial-intelligence",
                    "big-data",
                    "computer-vision",
                    "data-analysis",
                    "data-engineering",
                    "data-science",
                    "data-visualization",
                    "deep-learning",
                    "deep-neural-networks",
                    "generative-ai",
                    "gpu",
                    "large-language-models",
                    "llm",
                    "machine-learning",
                    "ml",
                    "mlops",
                    "natural-language-processing",
                    "neural-network",
                    "nlp",
                    "reinforcement-learning");

    private static final List<String> KEYS =
            List.of(
                    "aliases",
                    "created_by",
                    "display_name",
                    "github_url",
                    "related",
                    "released",
                    "short_description",
                    "topic",
                    "url",
                    "wikipedia_url");

    private final Data data;

    /** By the names of their folders: of each key its lines, without their ends. */
    private final Map<String, Map<String, String>> topics = new TreeMap<>();

    TopicsCut(Data data) {
        this.data = data;
    }

    void cut(Path archive) throws IOException {
        read(archive);
        Set<String> linked =
                data.named(
                        List.of("topics", "products"),
                        "(?m)^(?!.*sssom:NoTermFound).*?(?:skill|product):topic-([a-z0-9-]+)");
        Set<String> chosen = new TreeSet<>();
        topics.forEach(
                (folder, keys) -> {
                    String topic = value(keys, "topic");
                    boolean made =
                            keys.containsKey("created_by")
                                    || keys.containsKey("released")
                                    || keys.containsKey("github_url");
                    if (linked.contains(topic)
                            || TRADE.contains(topic)
                            || made && list(keys, "related").stream().anyMatch(TRADE::contains)) {
                        chosen.add(folder);
                    }
                });
        addThoseOfTheSamePages(chosen);
        for (String folder : chosen) {
            String head = String.join("\n", topics.get(folder).values());
            data.write("topics/" + folder + "/" + FILE, "---\n" + head + "\n---\n");
        }
    }

    private void addThoseOfTheSamePages(Set<String> chosen) {
        Map<String, Set<String>> users = new HashMap<>();
        topics.forEach(
                (folder, keys) -> {
                    for (String page : pages(keys)) {
                        users.computeIfAbsent(page, p -> new TreeSet<>()).add(folder);
                    }
                });
        List<String> open = new ArrayList<>(chosen);
        while (!open.isEmpty()) {
            for (String page : pages(topics.get(open.remove(open.size() - 1)))) {
                for (String other : users.get(page)) {
                    if (chosen.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
    }

    /** Addresses that tell whether a page is of a topic alone. */
    private static List<String> pages(Map<String, String> keys) {
        List<String> pages = new ArrayList<>();
        for (String key : List.of("wikipedia_url", "url")) {
            String page = value(keys, key).replaceFirst("/$", "");
            if (!page.isEmpty() && !page.contains("#") && !pages.contains(page)) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static List<String> list(Map<String, String> keys, String key) {
        return List.of(value(keys, key).split("\\s*,\\s*"));
    }

    /** The value of a key that is written on one line, or empty. */
    private static String value(Map<String, String> keys, String key) {
        String line = keys.getOrDefault(key, "");
        return line.substring(line.indexOf(':') + 1).strip().replaceAll("^(['\"])(.*)\\1$", "$2");
    }

    private void read(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String[] path = entry.getName().split("/");
                if (path[path.length - 1].equals(FILE)) {
                    topics.put(path[path.length - 2], head(Data.text(zip, entry)));
                }
            }
        }
    }

    /** The keys between the two lines of hyphens, each with the lines that go on with it. */
    private static Map<String, String> head(String page) {
        Map<String, String> keys = new LinkedHashMap<>();
        String key = "";
        List<String> lines = page.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals("---")) {
                break;
            }
            boolean begins = line.matches("[a-z_]+:.*");
            key = begins ? line.substring(0, line.indexOf(':')) : key;
            if (KEYS.contains(key)) {
                keys.merge(key, line, (before, more) -> before + "\n" + more);
            }
        }
        return keys;
    }
}
