package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.Career;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Credits;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;

/** One request for a career page: what it names, and how it is answered. Not thread-safe. */
final class CareerVisit {
    /** Names of what may be meant that are shown. */
    private static final int MOST_MEANT = 8;

    private final WebRequest request;
    private final Served served;
    private final List<String> languages;
    private final Career career;
    private final Naming naming;

    CareerVisit(WebRequest request, Served served) {
        this.request = request;
        this.served = served;
        this.languages = Spoken.of(request, served);
        this.career = served.career(languages);
        this.naming = career.naming();
    }

    WebRequest request() {
        return request;
    }

    Values query() {
        return request.query();
    }

    Served served() {
        return served;
    }

    Career career() {
        return career;
    }

    Naming naming() {
        return naming;
    }

    SkillGraph skills() {
        return career.graph().skills();
    }

    /** The page on a concept. */
    String page(int concept) {
        return PageLinks.page(naming.iri(concept));
    }

    /** By what a concept is asked for in an address: its short IRI. */
    String key(int concept) {
        String iri = naming.iri(concept);
        return Prefixes.curie(iri).orElse(iri);
    }

    /** The role that the first value of a name names. */
    RoleField role(String name, String label) {
        return query().first(name)
                .map(typed -> role(name, name, label, typed))
                .orElseGet(() -> RoleField.empty(name, name, label));
    }

    /** The role that a text names. */
    RoleField role(String id, String name, String label, String typed) {
        try {
            int role = career.role(typed, name);
            String key = key(role);
            return new RoleField(
                    id, name, label, shown(typed, role, key), key, role, "", List.of());
        } catch (Failure failure) {
            return new RoleField(
                    id,
                    name,
                    label,
                    typed,
                    typed,
                    SkillGraph.NONE,
                    sentence(failure),
                    meant(typed, Kind.ROLE, name, typed, ""));
        }
    }

    /** A name where a name was given; of an id the name too, where that names the same role. */
    private String shown(String typed, int role, String key) {
        String name = naming.of(role);
        if (!typed.equals(key) && !typed.contains("://")) {
            return typed;
        }
        try {
            return career.role(name, "role") == role ? name : typed;
        } catch (Failure failure) {
            return typed;
        }
    }

    /**
     * What a text may have meant.
     *
     * @param parameter whose value is replaced by what is meant
     * @param value the value
     * @param level what of the value is kept, at its end
     */
    List<MeantName> meant(String text, Kind kind, String parameter, String value, String level) {
        Resolution resolution = career.graph().resolution(text, Scope.of(kind));
        Function<String, String> there =
                key -> request.path() + "?" + query().replacing(parameter, value, key + level);
        List<MeantName> meant = new ArrayList<>();
        resolution.fold(
                found -> meant.add(meant(found.entity(), "", there)),
                ambiguous ->
                        meant.addAll(
                                ambiguous.candidates().stream()
                                        .map(c -> meant(c.entity(), c.definition(), there))
                                        .toList()),
                unknown ->
                        meant.addAll(
                                unknown.suggestions().stream()
                                        .map(hit -> meant(hit, there))
                                        .toList()));
        return meant.stream().distinct().limit(MOST_MEANT).toList();
    }

    /** With the name that is near, where that is not what it is shown by. */
    private MeantName meant(Hit hit, Function<String, String> there) {
        MeantName meant = meant(hit.entity(), "", there);
        String near = hit.label().text();
        return meant.text().equalsIgnoreCase(near)
                ? meant
                : new MeantName(meant.text(), "“" + near + "”, " + meant.note(), meant.href());
    }

    private MeantName meant(Entity entity, String definition, Function<String, String> there) {
        String key = Prefixes.curie(entity.iri()).orElse(entity.iri());
        String note = definition.isEmpty() ? entity.source() : entity.source() + ": " + definition;
        return new MeantName(career.graph().title(entity.iri()), note, there.apply(key));
    }

    /** The frame of an answer, with the sentences that licences ask for. */
    Frame frame(String heading, String description) {
        return Frame.of(heading)
                .described(description)
                .crediting(Credits.of(served, career.graph()));
    }

    /** What a failure says, without how a command line would go on. */
    static String sentence(Failure failure) {
        return sentence(failure.problems().get(0));
    }

    static String sentence(Problem problem) {
        return ended(upper(problem.message()));
    }

    /** A problem of a file with its place there. */
    static String placed(Problem problem) {
        String remedy = problem.remedy().isEmpty() ? "" : " " + ended(upper(problem.remedy()));
        return problem.where() + ": " + ended(problem.message()) + remedy;
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The same visitor at another address. */
    CareerVisit at(String path, Values query) {
        return new CareerVisit(request.to(path, query), served);
    }

    /**
     * An answer with a page that depends on the target alone.
     *
     * @param parameters made when it is written
     */
    WebAnswer answer(int status, String template, Supplier<Map<String, Object>> parameters) {
        WebAnswer page = Html.answer(status, template, parameters);
        return status == 200 && request.isGet() ? Spoken.answer(page, languages) : page;
    }
}
