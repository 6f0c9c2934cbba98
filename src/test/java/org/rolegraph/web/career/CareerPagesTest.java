package org.rolegraph.web.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.ServedNow;

/** The pages over the packed data. */
class CareerPagesTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "img", "br", "rect", "path");

    private static Run.Place place;
    private static ServedNow now;

    @BeforeAll
    @BeforeContainer
    static void open() throws IOException {
        if (now == null) {
            place = Loaded.packed();
            StoreDirectory store =
                    StoreDirectory.at(place.folder().resolve(".local/share/rolegraph"));
            now = ServedNow.of(store, List.of("en"), Limits.FILE, "1");
        }
    }

    @AfterAll
    @AfterContainer
    static void close() {
        if (now != null) {
            now.close();
            now = null;
        }
    }

    /** An answer that is made. */
    private record Made(int status, Map<String, String> headers, String body) {}

    private static Made get(String path, String query) {
        return made(WebRequest.get(path, Values.parse(query)));
    }

    private static Made post(String path, String type, String body) {
        return made(
                new WebRequest(
                        "POST",
                        path,
                        Values.NONE,
                        Map.of("content-type", type),
                        ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)),
                        "",
                        ""));
    }

    private static Made made(WebRequest request) {
        try (ServedNow.Lease lease = now.lease()) {
            WebAnswer answer =
                    CareerPages.routes().get(request.path()).answer(request, lease.served());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            answer.body().write(out);
            return new Made(
                    answer.status(), answer.headers(), out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_gap_of_the_page_is_that_of_the_command_line() {
        Run run =
                place.run(
                        "gap",
                        "--to=data scientist",
                        "--have=SQL=4,Python,statistics",
                        "--all",
                        "-o",
                        "csv");
        String query = "to=data+scientist&skill=SQL%3D4&skill=Python&skill=statistics&all=yes";
        Made file = get("/gap", query + "&format=csv");
        List<String> told = file.body().substring(1).lines().map(CareerPagesTest::brief).toList();
        assertEquals(run.out().lines().map(CareerPagesTest::brief).toList(), told);

        Made page = get("/gap", query);
        assertEquals(200, page.status());
        wellFormed(page.body());
        Run report =
                place.run("gap", "--to=data scientist", "--have=SQL=4,Python,statistics", "--all");
        for (String line : report.out().lines().toList()) {
            if (line.matches("(Missing|Partly held|Held|Technologies).*\\(\\d+\\)")) {
                assertTrue(page.body().contains("<h2>" + line + "</h2>"), line);
            }
        }
        assertTrue(page.body().contains("based on "), "coverage");
    }

    /** The first columns of a row of the gap, which both forms have. */
    private static String brief(String row) {
        return String.join(",", List.of(row.split(",")).subList(0, 3));
    }

    @Test
    void what_is_typed_becomes_an_address_and_what_is_unknown_is_asked_about() {
        Made spelled = get("/my", "skills=SQL%3D4%0A-+Python%3B+fooling&skill=statistics");
        assertEquals(303, spelled.status());
        assertEquals(
                "/my?skill=statistics&skill=SQL%3D4&skill=Python&skill=fooling",
                spelled.headers().get("Location"));
        Made page = get("/my", "skill=SQL%3D4&skill=Python&skill=fooling");
        assertEquals(200, page.status());
        wellFormed(page.body());
        assertTrue(
                page.body().contains("No skill is called &quot;fooling&quot;")
                        || page.body().contains("No skill is called \"fooling\""),
                page.body());
        assertTrue(
                page.body().contains("href=\"/my?skill=SQL%3D4&amp;skill=Python\""), "leave out");
        assertTrue(page.body().contains("Roles nearest to them"), "roles");
        assertTrue(page.body().contains("<a href=\"/gap?to=role%3A"), "gap");
    }

    @Test
    void a_file_of_skills_becomes_an_address() {
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s"
                        + "\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=b";
        Made table =
                post("/my", type, String.format(part, "my.csv", "skill;level\nSQL;4\nPython;\n"));
        assertEquals("/my?skill=SQL%3D4&skill=Python", table.headers().get("Location"));
        Made json =
                post("/my", type, String.format(part, "my.json", "[\"SQL\", {\"skill\": \"R\"}]"));
        assertEquals("/my?skill=SQL&skill=R", json.headers().get("Location"));
        Made wrong = post("/my", type, String.format(part, "my.csv", "skill,level\nSQL,forty\n"));
        assertEquals(400, wrong.status());
        assertTrue(wrong.body().contains("my.csv:2"), wrong.body());
        wellFormed(wrong.body());
    }

    @Test
    void roles_are_compared_and_errors_stand_beside_their_fields() {
        Made page = get("/compare", "role=data+scientist&role=data+engineer");
        assertEquals(200, page.status());
        wellFormed(page.body());
        assertTrue(page.body().contains("<h2>Both ask for ("), page.body());
        assertTrue(page.body().contains("<h2>Only data engineer asks for ("), page.body());
        Made wrong = get("/compare", "role=data+scientist&role=data+enginer");
        assertEquals(404, wrong.status());
        wellFormed(wrong.body());
        assertTrue(wrong.body().contains("value=\"data scientist\""), "kept");
        assertTrue(
                wrong.body().contains("href=\"/compare?role=data%20scientist&amp;role=role%3A"),
                "meant");
        Made twice = get("/compare", "role=data+scientist&role=role:data-scientist");
        assertTrue(twice.body().contains("This role is there already."), twice.body());
    }

    @Test
    void ways_are_drawn_without_a_style_and_say_what_each_takes() {
        Made page = get("/path", "from=data+analyst&to=machine+learning+engineer");
        assertEquals(200, page.status());
        wellFormed(page.body());
        assertFalse(page.body().contains("<style"), "the policy lets no style through");
        assertTrue(page.body().contains("<h2>Path 1: cost "), page.body());
        Made same = get("/path", "from=data+analyst&to=role:data-analyst");
        assertEquals(404, same.status());
        assertTrue(same.body().contains("is one of the other roles already"), same.body());
        Made drawn = get("/path", "from=data+analyst&to=machine+learning+engineer&format=svg");
        Run run =
                place.run(
                        "path",
                        "--from=data analyst",
                        "--to=machine learning engineer",
                        "--all",
                        "-o",
                        "svg");
        assertEquals(run.out(), drawn.body());
    }

    @Test
    void a_team_is_compared_and_not_kept() {
        String form =
                "to=data+scientist&table="
                        + Values.encode("name\tskill\nAda\tPython\nAda\tSQL\nBob\tstatistics\n");
        Made page = post("/team", "application/x-www-form-urlencoded", form);
        assertEquals(200, page.status());
        assertEquals("no-store", page.headers().get("Cache-Control"));
        wellFormed(page.body());
        assertTrue(page.body().contains("<h2>Who has what</h2>"), page.body());
        Made file = post("/team", "application/x-www-form-urlencoded", form + "&format=csv");
        assertTrue(file.body().startsWith("\ufeffperson,skill,skillLabel,"), file.body());
        Made wrong = post("/team", "application/x-www-form-urlencoded", "to=&table=a%2Cb");
        assertEquals(400, wrong.status());
        assertTrue(wrong.body().contains("the header lacks person, skill"), wrong.body());
        assertTrue(wrong.body().contains(">a,b</textarea>"), "kept");
    }

    @Property(tries = 150)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile names in forms of careers")
    void no_name_becomes_markup(@ForAll("hostile") String name, @ForAll("paths") String path) {
        String value = Values.encode(name);
        String query =
                path.equals("/compare")
                        ? "role=" + value + "&role=data+scientist"
                        : path.equals("/my")
                                ? "skill=" + value
                                : path.equals("/team")
                                        ? "to=" + value
                                        : "from=" + value + "&to=" + value + "&skill=" + value;
        Made page = get(path, query);
        wellFormed(page.body());
        assertFalse(page.body().contains("<script>"), page.body());
        assertFalse(page.body().contains("<img"), page.body());
        Made team =
                post(
                        "/team",
                        "application/x-www-form-urlencoded",
                        "to=data+scientist&table="
                                + Values.encode("person,skill\n\"" + name + "\",SQL\n"));
        wellFormed(team.body());
        assertFalse(team.body().contains("<img"), team.body());
    }

    @Provide
    static Arbitrary<String> hostile() {
        List<String> pieces =
                List.of(
                        "<img src=x onerror=1>",
                        "\"><script>",
                        "' onclick=1 ",
                        "</textarea>",
                        "&amp;",
                        "javascript:",
                        "%0d%0a",
                        "=7",
                        ",",
                        "\u202e",
                        "SQL",
                        "${x}",
                        "]]>",
                        "\\");
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(4).map(l -> String.join("", l));
    }

    @Provide
    static Arbitrary<String> paths() {
        return Arbitraries.of("/compare", "/my", "/gap", "/path", "/team");
    }

    /** Every element is closed in its place, once; no attribute runs scripts or has a style. */
    private static void wellFormed(String page) {
        assertTrue(page.startsWith("<!doctype html>"), page);
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page.substring("<!doctype html>".length()));
        while (tag.find()) {
            String name = tag.group(2);
            String attributes = tag.group(3).replaceAll("\"[^\"]*\"", "\"\"");
            assertFalse(attributes.matches("(?s).*\\s(style|on[a-z]+)=.*"), tag.group());
            if (!tag.group(1).isEmpty()) {
                assertEquals(open.poll(), name, tag.group());
            } else if (!VOID.contains(name) && !attributes.endsWith("/")) {
                open.push(name);
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertEquals(1, Pattern.compile("<h1").matcher(page).results().count());
    }
}
