package org.rolegraph.web.sparql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.query.QueryForm;
import org.rolegraph.ask.query.Question;

/** The forms of the queries asked last, so that an answer that is kept needs no parser. */
final class KnownForms {
    /** Characters of all queries together. */
    private static final int MOST = 1 << 20;

    private final Map<String, QueryForm> forms = new LinkedHashMap<>(64, 0.75f, true);
    private int size;

    /**
     * The form of a question.
     *
     * @throws org.rolegraph.base.problem.Failure when it cannot be understood
     */
    QueryForm of(Question question) {
        synchronized (forms) {
            QueryForm known = forms.get(question.text());
            if (known != null) {
                return known;
            }
        }
        QueryForm form = Engine.form(question);
        synchronized (forms) {
            if (forms.put(question.text(), form) == null) {
                size += question.text().length();
            }
            Iterator<String> oldest = forms.keySet().iterator();
            while (size > MOST) {
                size -= oldest.next().length();
                oldest.remove();
            }
        }
        return form;
    }
}
