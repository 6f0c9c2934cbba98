package org.rolegraph.web.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.web.data.MediaType;

/**
 * A question that programs ask, by whatever protocol.
 *
 * @param path by which it is asked with HTTP, whose last step may be a parameter, in braces
 * @param name by which clients call it
 * @param shelf under which it is listed
 * @param summary what it answers, in a line
 * @param text more of it, maybe nothing
 * @param parameters those that it understands, all others are refused
 * @param types of its answers, the first where a client does not care
 */
public record Operation(
        String path,
        String name,
        String shelf,
        String summary,
        String text,
        List<OperationParameter> parameters,
        List<MediaType> types,
        Answering answering) {
    /** What all paths of this version begin with. */
    public static final String ROOT = "/api/v1";

    public Operation {
        parameters = List.copyOf(parameters);
        types = List.copyOf(types);
    }

    /**
     * One that answers with a table and is asked under its name; beside its own parameters it has
     * those that all such have.
     *
     * @param rows of a page where nobody says how many
     */
    static Operation ofTable(
            String name,
            String shelf,
            String summary,
            String text,
            List<OperationParameter> own,
            int rows,
            OfTable answering) {
        List<OperationParameter> parameters = new ArrayList<>(own);
        parameters.addAll(CommonParameters.ofTables(rows));
        parameters.add(CommonParameters.languages());
        return new Operation(
                ROOT + "/" + name,
                name,
                shelf,
                summary,
                text,
                parameters,
                CommonParameters.TABLES,
                answering);
    }

    /** This one with other parameters, of which it must find those that it needs. */
    public Operation with(List<OperationParameter> others) {
        return new Operation(path, name, shelf, summary, text, others, types, answering);
    }

    /** What makes the answer. */
    public sealed interface Answering {}

    /**
     * A table, page by page.
     *
     * @param columns those that there may be; of an open one also others
     */
    public record OfTable(List<AnswerColumn> columns, boolean open, Tabling tabling)
            implements Answering {
        public OfTable {
            columns = List.copyOf(columns);
        }

        /** One whose columns are known, as lines for {@link AnswerColumn#of}. */
        static OfTable of(String columns, Tabling tabling) {
            return new OfTable(AnswerColumn.of(columns), false, tabling);
        }
    }

    /** All of one entity. */
    public record OfEntity(Portraying portraying) implements Answering {}

    /** Asks, and gives the table to the page. */
    public interface Tabling {
        void ask(Asked asked, RowPage page) throws IOException;
    }

    /** Writes what is asked for. */
    public interface Portraying {
        void write(Asked asked, MediaType type, Appendable out) throws IOException;
    }

    /** The parameter that the last step of the path is, if it is one. */
    public Optional<String> ofPath() {
        return path.endsWith("}")
                ? Optional.of(path.substring(path.lastIndexOf('{') + 1, path.length() - 1))
                : Optional.empty();
    }
}
