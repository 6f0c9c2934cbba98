package org.rolegraph.web.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.ask.query.ParameterType;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.Asker;
import org.rolegraph.store.names.Kind;

/** The queries of the catalogue as operations, by their headers. */
final class CatalogueOperations {
    private static final String PATH = Operation.ROOT + "/queries";
    private static final String FUZZY = "fuzzy";

    /** Entities that are packed, by what a parameter takes. */
    private static final Map<ParameterType, String> EXAMPLES =
            Map.of(
                    ParameterType.ROLE, "role:data-engineer",
                    ParameterType.SKILL, "skill:python",
                    ParameterType.ORGANIZATION, "organization:google",
                    ParameterType.ENTITY, "role:data-engineer");

    private CatalogueOperations() {}

    /** The list, and each query for users. */
    static List<Operation> all(Catalogue catalogue) {
        List<Operation> all = new ArrayList<>();
        all.add(
                new Operation(
                        PATH,
                        "queries",
                        "queries",
                        "The queries of the catalogue",
                        "Each has a path of its own.",
                        CommonParameters.ofTables(CommonParameters.ROWS),
                        CommonParameters.TABLES,
                        new Operation.OfTable(
                                AnswerColumn.of(
                                        """
                                        name: by which it is asked
                                        answers: what it answers
                                        usage: its parameters, those in brackets may be left out
                                        path: where it is asked"""),
                                false,
                                (asked, page) -> page.take(list(catalogue)))));
        catalogue.listed().forEach(query -> all.add(of(query)));
        return all;
    }

    private static Table list(Catalogue catalogue) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CatalogueQuery query : catalogue.listed()) {
            rows.add(
                    List.of(
                            Cell.string(query.name()),
                            Cell.string(query.summary()),
                            Cell.string(query.usage()),
                            Cell.string(PATH + "/" + query.name())));
        }
        return Table.of(List.of("name", "answers", "usage", "path"), rows);
    }

    private static Operation of(CatalogueQuery query) {
        List<OperationParameter> parameters = new ArrayList<>();
        query.parameters().forEach(parameter -> parameters.add(of(parameter, query)));
        Set<String> own =
                query.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        List<OperationParameter> others =
                new ArrayList<>(CommonParameters.ofTables(CommonParameters.ROWS));
        others.add(CommonParameters.languages());
        if (query.parameters().stream().anyMatch(each -> each.type().isEntity())) {
            others.add(CommonParameters.schemes());
            others.add(
                    OperationParameter.flag(
                            FUZZY, "Take the nearest entity for a name that names nothing."));
        }
        others.stream().filter(other -> !own.contains(other.name())).forEach(parameters::add);
        List<AnswerColumn> columns = new ArrayList<>();
        query.columns()
                .forEach(
                        (name, text) ->
                                columns.add(
                                        new AnswerColumn(
                                                name, query.entities().contains(name), text)));
        return new Operation(
                PATH + "/" + query.name(),
                "query-" + query.name(),
                "queries: " + (query.tags().isEmpty() ? "other" : query.tags().get(0)),
                query.summary(),
                query.either().isEmpty()
                        ? ""
                        : "One of the parameters "
                                + String.join(", ", query.either())
                                + " must be given.",
                parameters,
                CommonParameters.TABLES,
                new Operation.OfTable(
                        columns, false, (asked, page) -> ask(query, own, asked, page)));
    }

    private static OperationParameter of(Parameter parameter, CatalogueQuery query) {
        ParameterType type = parameter.type();
        OperationParameter basic =
                switch (type) {
                    case INTEGER ->
                            OperationParameter.whole(
                                    parameter.name(),
                                    Long.MIN_VALUE,
                                    Long.MAX_VALUE,
                                    parameter.text());
                    case DECIMAL -> OperationParameter.number(parameter.name(), parameter.text());
                    case BOOLEAN ->
                            OperationParameter.flag(parameter.name(), parameter.text()).usually("");
                    case STRING, LANGUAGE ->
                            OperationParameter.text(parameter.name(), parameter.text());
                    default ->
                            OperationParameter.entity(
                                    parameter.name(),
                                    Kind.ofType(type.iri()).map(Kind::word).orElse(""),
                                    parameter.text());
                };
        OperationParameter usual = parameter.standard().map(basic::usually).orElse(basic);
        boolean first = query.either().indexOf(parameter.name()) == 0;
        OperationParameter shown =
                parameter.required() || first ? usual.such(EXAMPLES.getOrDefault(type, "")) : usual;
        return parameter.required() ? shown.needed() : shown;
    }

    private static void ask(CatalogueQuery query, Set<String> own, Asked asked, RowPage page)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        own.forEach(name -> asked.text(name).ifPresent(value -> values.put(name, value)));
        Set<String> schemes = own.contains(Asked.SCHEME) ? Set.of() : asked.schemes();
        boolean fuzzy = !own.contains(FUZZY) && asked.flag(FUZZY);
        Asker asker =
                new Asker(
                        asked.graph(),
                        asked.served().limits(),
                        Access.CLOSED,
                        schemes,
                        fuzzy,
                        asked.served().catalogue());
        Question question = asker.question(query.name(), values);
        Labelling labels = question.entities().isEmpty() ? Labelling.NONE : asked.labelling();
        asker.ask(
                question,
                labels,
                asked.cancellation(),
                answer -> {
                    page.take((Answer.Rows) answer);
                    if (!page.hasMore() && answer.cut().isPresent()) {
                        throw new Failure(Exit.LIMIT, answer.cut().get());
                    }
                    return null;
                });
    }
}
