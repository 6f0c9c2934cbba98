import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DoD Cyber Workforce Framework: the roles of artificial intelligence and data and those that
 * accepted links name, with their statements. Its file is an object of three, whose objects hold no
 * others, and no text in it has a brace.
 */
final class DcwfCut {
    private static final Pattern OBJECT = Pattern.compile("\"([^\"]+)\":(\\{[^{}]*\\})");
    private static final Pattern CODE = Pattern.compile("\"([0-9A-Z]+)\"");

    /** Without what says of which kind it is, examples in brackets and the stop. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "\"description\":\"(?:(?i:knowledge|skill|ability) (?i:of|in|to|on|for|with)"
                            + " (?i:the |a |an )?)?(.*?)(?: ?\\([^()]*\\))?[.;, ]*\"");

    private final Data data;

    DcwfCut(Data data) {
        this.data = data;
    }

    void cut(Path archive) throws IOException {
        String text = Data.member(archive, "dcwf/data.json");
        Set<String> linked = data.named(List.of("frameworks"), "role:dcwf-(\\w+)");
        Map<String, String> roles = objects(text, "roles");
        roles.entrySet()
                .removeIf(
                        role ->
                                !linked.contains(role.getKey())
                                        && !role.getValue().contains("\"element\":\"ai-data\""));
        Set<String> codes = new HashSet<>();
        Set<String> above = new HashSet<>();
        for (String role : roles.values()) {
            codes.addAll(codes(role, "core_ksats"));
            codes.addAll(codes(role, "additional_ksats"));
            Matcher element = Pattern.compile("\"element\":\"([^\"]+)\"").matcher(role);
            if (element.find()) {
                above.add(element.group(1));
            }
        }
        Map<String, String> elements = objects(text, "elements");
        elements.keySet().retainAll(above);
        Map<String, String> ksats = objects(text, "ksats");
        Set<String> words = new HashSet<>();
        codes.forEach(code -> words.add(words(ksats.getOrDefault(code, ""))));
        ksats.values().removeIf(ksat -> !words.contains(words(ksat)));
        data.write(
                "dcwf/data.json",
                "{\"elements\":"
                        + json(elements)
                        + ",\n\"roles\":"
                        + json(roles)
                        + ",\n\"ksats\":"
                        + json(ksats)
                        + "}\n");
    }

    /** The objects of an object of the file, as they stand there. */
    private static Map<String, String> objects(String text, String name) {
        int from = text.indexOf("\"" + name + "\":{") + name.length() + 4;
        Map<String, String> objects = new LinkedHashMap<>();
        Matcher object = OBJECT.matcher(text).region(from, text.indexOf("}}", from) + 1);
        while (object.find()) {
            objects.put(object.group(1), object.group(2));
        }
        return objects;
    }

    private static Set<String> codes(String role, String list) {
        Set<String> codes = new HashSet<>();
        int from = role.indexOf("\"" + list + "\":[") + list.length() + 3;
        Matcher code = CODE.matcher(role).region(from, role.indexOf(']', from));
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    /** What a statement says; of those that say the same, the reader names each with its code. */
    private static String words(String ksat) {
        Matcher words = WORDS.matcher(ksat.replaceAll("[\\s\u00a0]+", " "));
        return words.find() ? words.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** An object on each line: a difference shows what changed. */
    private static String json(Map<String, String> objects) {
        StringBuilder out = new StringBuilder("{");
        objects.forEach(
                (name, object) ->
                        out.append(out.length() > 1 ? "," : "")
                                .append("\n\"")
                                .append(name)
                                .append("\":")
                                .append(object));
        return out.append('}').toString();
    }
}
