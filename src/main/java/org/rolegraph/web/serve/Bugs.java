package org.rolegraph.web.serve;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What is logged of a defect. */
public final class Bugs {
    private Bugs() {}

    public static String text(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return "a defect of rolegraph, which was answered as one: " + text;
    }
}
