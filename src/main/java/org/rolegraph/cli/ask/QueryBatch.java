package org.rolegraph.cli.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.shell.ShellStatement;
import org.rolegraph.ask.shell.ShellStatements;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Format;
import org.rolegraph.cli.AnswerOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.ResultFile;
import org.rolegraph.graph.Asker;

/**
 * Many queries, each with a file of its own.
 *
 * @param file what problems call the text that they stand in
 * @param queries by the name of their file, without its ending
 */
record QueryBatch(String file, Map<String, ShellStatement> queries) {
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

    /**
     * Reads a batch. A query is named by the comment before it, else by the catalogue, else {@code
     * query}; of those that were not named by a comment, a later one of the same name gets a
     * number.
     *
     * @throws Failure with exit USAGE and all names that cannot be, or are given twice
     */
    static QueryBatch read(String file, String text, Catalogue catalogue) {
        List<ShellStatement> all = ShellStatements.of(text, catalogue::lists);
        Problems problems = new Problems();
        Map<String, ShellStatement> queries = new LinkedHashMap<>();
        Map<String, Integer> titled = new LinkedHashMap<>();
        for (ShellStatement one : all) {
            check(file, one, titled, problems);
        }
        problems.stopOnErrors(Exit.USAGE);
        for (ShellStatement one : all) {
            String name = one.title();
            if (name.isEmpty()) {
                String stem = one.kind() == ShellStatement.Kind.CALL ? one.word() : "query";
                name = stem;
                for (int i = 2; queries.containsKey(name) || titled.containsKey(name); i++) {
                    name = stem + "-" + i;
                }
            }
            queries.put(name, one);
        }
        return new QueryBatch(file, queries);
    }

    private static void check(
            String file, ShellStatement one, Map<String, Integer> titled, Problems problems) {
        Location where = Location.of(file, one.line());
        if (one.kind() == ShellStatement.Kind.COMMAND) {
            problems.error(
                    Codes.BAD_ARGUMENT,
                    where,
                    "\\" + one.word() + " is a command of the shell; expected a query",
                    "leave it out");
            return;
        }
        String title = one.title();
        if (title.isEmpty()) {
            return;
        }
        if (!FILE_NAME.matcher(title).matches()) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "\"" + title + "\" cannot name a file here; expected letters, digits, - _ .",
                    "name it so after '# name:'");
        }
        Integer before = titled.putIfAbsent(title, one.line());
        if (before != null) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    where,
                    "the query of line " + before + " is called \"" + title + "\" too",
                    "give one of them another name");
        }
    }

    /**
     * Answers all, each into its file; what fails is reported, and the others go on.
     *
     * @return the highest exit code
     */
    int run(Asker asker, AnswerOptions output, Path folder, Console console) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileTrouble.unwritable(folder.toString(), e);
        }
        int worst = Exit.OK.code();
        int answered = 0;
        for (Map.Entry<String, ShellStatement> query : queries.entrySet()) {
            int code;
            UnaryOperator<Problem> placing = Asker.placing(file, query.getValue());
            try {
                Question question = asker.question(query.getValue(), file);
                code =
                        asker.ask(
                                question,
                                output.labels(question, Format.CSV),
                                answer ->
                                        write(
                                                answer,
                                                output,
                                                folder.resolve(query.getKey()),
                                                console,
                                                placing));
                answered++;
            } catch (Failure failure) {
                Failure placed = Asker.placed(failure, placing);
                ProblemText.write(placed.problems(), console.err());
                code = placed.exit().code();
            }
            worst = Asker.worse(worst, code);
        }
        console.say(
                "answered "
                        + answered
                        + " of "
                        + Counted.of(queries.size(), "query").replace("querys", "queries"));
        return worst;
    }

    private static int write(
            Answer answer,
            AnswerOptions output,
            Path stem,
            Console console,
            UnaryOperator<Problem> placing)
            throws IOException {
        AnswerOptions form = output.forFile(answer);
        Path target = stem.resolveSibling(stem.getFileName() + "." + form.format().extension());
        try (ResultFile file = ResultFile.at(target)) {
            int code =
                    form.write(
                            answer,
                            stem.getFileName().toString(),
                            console.into(file.out()),
                            placing);
            file.publish();
            return code;
        } catch (IOException e) {
            throw FileTrouble.unwritable(target.toString(), e);
        }
    }
}
