package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The operations as a page, each with a form that asks it: no script is needed. */
public final class ApiPage implements WebRoute {
    static final String PATH = "/api";

    /**
     * Operations that stand together.
     *
     * @param title of them
     */
    public record Group(String title, List<Shown> operations) {}

    /** One operation, and the fields of its form. */
    public record Shown(
            String path, String name, String summary, String text, List<Field> fields) {}

    /**
     * A field of a form.
     *
     * @param note what it means
     * @param value that it begins with
     * @param kinds of which names are proposed, with spaces between; null where it names no entity
     * @param choices that there are; none for a field of text
     */
    public record Field(
            String id,
            String name,
            String note,
            String value,
            String kinds,
            List<String> choices,
            boolean needed) {}

    /** A code of a problem, and what it means. */
    public record Code(String code, String text) {}

    private static final List<Code> CODES =
            List.of(
                    new Code("bad-argument", "A parameter is missing, unknown or does not fit."),
                    new Code("bad-value", "A value is not of the expected form."),
                    new Code("not-found", "A name names nothing."),
                    new Code("ambiguous", "A name names several entities, which are listed."),
                    new Code("limit-reached", "A limit of time, rows or memory was reached."));

    private final List<Operation> operations;

    ApiPage(List<Operation> operations) {
        this.operations = operations;
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        return Html.answer(
                        "rest/api",
                        Map.of(
                                "frame",
                                Frame.of("API").described("The questions for programs, by REST"),
                                "groups",
                                groups(),
                                "codes",
                                CODES,
                                "document",
                                OpenApi.PATH))
                .with("Content-Language", "en")
                .lasting();
    }

    private List<Group> groups() {
        Map<String, List<Shown>> groups = new LinkedHashMap<>();
        for (Operation operation : operations) {
            groups.computeIfAbsent(operation.shelf(), s -> new ArrayList<>()).add(shown(operation));
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((title, operations) -> all.add(new Group(title, operations)));
        return all;
    }

    /** Without a form where a part of the path is to be filled in. */
    private static Shown shown(Operation operation) {
        List<Field> fields =
                operation.ofPath().isPresent()
                        ? List.of()
                        : operation.parameters().stream()
                                .map(parameter -> field(operation, parameter))
                                .toList();
        return new Shown(
                operation.path(), operation.name(), operation.summary(), operation.text(), fields);
    }

    private static Field field(Operation operation, OperationParameter parameter) {
        List<String> choices =
                parameter.type() == OperationParameter.Type.FLAG
                        ? List.of("false", "true")
                        : parameter.values();
        return new Field(
                operation.name() + "-" + parameter.name(),
                parameter.name(),
                parameter.text(),
                parameter.example().isEmpty() ? parameter.standard() : parameter.example(),
                parameter.kinds().orElse(null),
                choices,
                parameter.required());
    }
}
