package org.rolegraph.web.rest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;

/**
 * One path of the interface.
 *
 * @param path whose last step may be a parameter, in braces
 * @param name by which clients call it
 * @param shelf under which it is listed
 * @param summary what it answers, in a line
 * @param text more of it, maybe nothing
 * @param parameters those that it understands, all others are refused
 * @param types of its answers, the first where a client does not care
 */
record Operation(
        String path,
        String name,
        String shelf,
        String summary,
        String text,
        List<RestParameter> parameters,
        List<MediaType> types,
        Answering answering) {
    Operation {
        parameters = List.copyOf(parameters);
        types = List.copyOf(types);
    }

    /** What makes the answer. */
    sealed interface Answering {}

    /**
     * A table, page by page.
     *
     * @param columns those that there may be; of an open one also others
     */
    record OfTable(List<AnswerColumn> columns, boolean open, Tabling tabling) implements Answering {
        OfTable {
            columns = List.copyOf(columns);
        }
    }

    /** All of one entity. */
    record OfEntity(Portraying portraying) implements Answering {}

    /** Asks, and gives the table to the page. */
    interface Tabling {
        void ask(Asked asked, RowPage page) throws IOException;
    }

    /** Writes what is asked for. */
    interface Portraying {
        void write(Asked asked, MediaType type, Appendable out) throws IOException;
    }

    /** The parameter that the last step of the path is, if it is one. */
    Optional<String> ofPath() {
        return path.endsWith("}")
                ? Optional.of(path.substring(path.lastIndexOf('{') + 1, path.length() - 1))
                : Optional.empty();
    }

    /** The values of a request, that of its path among them. */
    Values values(WebRequest request) {
        int begin = path.indexOf('{');
        return begin < 0
                ? request.query()
                : request.query().and(ofPath().orElseThrow(), request.path().substring(begin));
    }
}
