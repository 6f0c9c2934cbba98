package org.rolegraph.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.load.source.Offer;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may stand in place of the last word of a command line: commands, options, their values, and
 * what the graph has names for. A value that goes on, as {@code role=} does, ends with its sign.
 */
public final class WordProposals {
    private static final int MOST = 200;

    private final List<Offer> offers;
    private final Optional<OpenGraph> graph;

    /**
     * What there is to propose.
     *
     * @param root for the sources that can be loaded
     * @param graph whose names are proposed, if there is one; read only for a name
     */
    public WordProposals(Invocation root, Optional<OpenGraph> graph) {
        this.offers = root.offers().all();
        this.graph = graph;
    }

    /** The proposals, each the whole of the last word; none where a file may stand. */
    public List<String> at(CommandSpec root, Typed typed) {
        return proposals(root, typed).stream()
                .filter(proposal -> !proposal.equals(typed.last()) || !proposal.endsWith("="))
                .toList();
    }

    private List<String> proposals(CommandSpec root, Typed typed) {
        CommandSpec command = root;
        OptionSpec open = null;
        List<String> given = new ArrayList<>();
        for (String word : typed.words()) {
            if (open != null) {
                open = null;
            } else if (isOption(word)) {
                open = word.contains("=") ? null : taking(command, word);
            } else if (given.isEmpty() && command.subcommands().containsKey(word)) {
                command = command.subcommands().get(word).getCommandSpec();
            } else {
                given.add(word);
            }
        }
        String last = typed.last();
        if (open != null) {
            return values(open, last, List.of());
        }
        int sign = last.indexOf('=');
        if (isOption(last) && sign > 0) {
            OptionSpec option = taking(command, last.substring(0, sign));
            return option == null
                    ? List.of()
                    : behind(
                            last.substring(0, sign + 1),
                            values(option, last.substring(sign + 1), List.of()));
        }
        return last.startsWith("-") ? options(command, last) : words(command, given, last);
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }

    /** The option of that name that takes a value after a blank, or null. */
    private static OptionSpec taking(CommandSpec command, String name) {
        OptionSpec option = command.findOption(name);
        return option != null && option.arity().min() > 0 ? option : null;
    }

    private static List<String> options(CommandSpec command, String begun) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith(begun))
                .toList();
    }

    private List<String> words(CommandSpec command, List<String> given, String begun) {
        List<String> words = new ArrayList<>();
        if (given.isEmpty()) {
            command.subcommands().keySet().stream()
                    .filter(name -> name.startsWith(begun))
                    .forEach(words::add);
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (parameter.index().contains(given.size())) {
                words.addAll(values(parameter, begun, given));
            }
        }
        return words;
    }

    private List<String> values(ArgSpec argument, String begun, List<String> before) {
        String label = argument.paramLabel();
        if (argument.splitRegex().equals(",") && begun.contains(",")) {
            int part = begun.lastIndexOf(',') + 1;
            return behind(
                    begun.substring(0, part), values(argument, begun.substring(part), before));
        }
        if (label.startsWith("NAME [KEY")) {
            return before.isEmpty() ? starting(queries(), begun) : call(before, begun);
        }
        if (argument.isPositional() && label.equals("SOURCE")) {
            return starting(sources(), begun);
        }
        if (argument.completionCandidates() != null) {
            List<String> all = new ArrayList<>();
            argument.completionCandidates().forEach(all::add);
            return starting(all.stream(), begun);
        }
        return switch (label) {
            case "ENTITY" -> names(begun, before, Scope.ANY);
            case "ROLE" -> names(begun, before, Scope.of(Kind.ROLE));
            case "SKILL" -> names(begun, before, Scope.of(Kind.SKILL));
            case "ROLE|SKILL" ->
                    names(
                            begun,
                            before,
                            new Scope(Set.of(Kind.ROLE, Kind.SKILL), Set.of(), Set.of()));
            case "TYPE" -> starting(Arrays.stream(Kind.values()).map(Kind::word), begun);
            case "SOURCE", "SOURCE[,SOURCE...]", "GRAPH" ->
                    starting(offers.stream().map(Offer::name), begun);
            default -> List.of();
        };
    }

    private static Stream<String> queries() {
        return Catalogue.packed().listed().stream().map(CatalogueQuery::name);
    }

    /** {@code curated} and {@code curated=}, {@code esco=}. */
    private Stream<String> sources() {
        return offers.stream()
                .flatMap(
                        offer ->
                                Stream.of(offer.form().split(", "))
                                        .map(form -> form.replaceFirst("=.*", "=")))
                .distinct();
    }

    /** Parameters of a query of the catalogue, and their values. */
    private List<String> call(List<String> before, String begun) {
        Optional<CatalogueQuery> query =
                Catalogue.packed().listed().stream()
                        .filter(each -> each.name().equals(before.get(0)))
                        .findFirst();
        if (query.isEmpty()) {
            return List.of();
        }
        int sign = begun.indexOf('=') + 1;
        List<String> proposals = new ArrayList<>();
        for (Parameter parameter : query.get().parameters()) {
            String key = parameter.name() + "=";
            if (sign == 0 && before.stream().noneMatch(word -> word.startsWith(key))) {
                proposals.addAll(starting(Stream.of(key), begun));
            } else if (begun.startsWith(key) && parameter.type().isEntity()) {
                Scope scope = Kind.ofType(parameter.type().iri()).map(Scope::of).orElse(Scope.ANY);
                proposals.addAll(behind(key, names(begun.substring(sign), List.of(), scope)));
            }
        }
        return proposals;
    }

    /** Names and ids that begin so, of which the words before are a part that stays. */
    private List<String> names(String begun, List<String> before, Scope scope) {
        String kept = String.join(" ", before) + (before.isEmpty() ? "" : " ");
        int colon = begun.indexOf(':');
        Optional<Kind> kind = colon < 0 ? Optional.empty() : Kind.of(begun.substring(0, colon));
        if (kind.isPresent()) {
            return behind(
                    begun.substring(0, colon + 1),
                    hits(begun.substring(colon + 1), Scope.of(kind.get()))
                            .filter(hit -> hit.how() == How.ID)
                            .map(hit -> hit.label().text())
                            .toList());
        }
        // of names that differ in case alone, one
        Map<String, String> names = new LinkedHashMap<>();
        hits(kept + begun, scope)
                .map(hit -> hit.label().text())
                .filter(name -> name.length() > kept.length())
                .map(name -> name.substring(kept.length()))
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    /** None for nothing: whoever has typed no sign of a name would get the whole graph. */
    private Stream<Hit> hits(String begun, Scope scope) {
        return begun.isEmpty()
                ? Stream.empty()
                : graph.stream()
                        .flatMap(open -> open.labels().completions(begun, scope, MOST).stream());
    }

    private static List<String> starting(Stream<String> all, String begun) {
        return all.filter(each -> each.startsWith(begun)).toList();
    }

    private static List<String> behind(String prefix, List<String> values) {
        return values.stream().map(prefix::concat).toList();
    }
}
