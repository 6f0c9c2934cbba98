package org.rolegraph.web.ontology;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.PageLinks;

/**
 * The files by which the IRIs under {@code https://w3id.org/rolegraph/} resolve: the rules that
 * w3id.org takes, and the ontology's page and Turtle for a place that serves files alone.
 */
public final class W3idFiles {
    private W3idFiles() {}

    /**
     * The files by name.
     *
     * @param address of a server of the graph, or of a place with the ontology's files, without a
     *     slash at its end
     */
    public static Map<String, String> of(String address) {
        Map<String, String> files = new TreeMap<>();
        files.put(".htaccess", rules(address));
        files.put("ontology.html", page());
        files.put("ontology.ttl", OntologyText.turtle());
        return files;
    }

    private static String rules(String address) {
        return """
               # https://w3id.org/rolegraph/: roles, skills, organizations and references.
               # Pages and data are chosen by what the client accepts, at the address they go to.
               Options +FollowSymLinks -MultiViews
               RewriteEngine on

               # the ontology: its page, or its Turtle where RDF is preferred
               RewriteCond %%{HTTP_ACCEPT} !text/html
               RewriteCond %%{HTTP_ACCEPT} (text/turtle|application/.*(rdf|ld|n-triples)|\\*/\\*) [NC]
               RewriteRule ^ontology/?$ %1$s/ontology.ttl [R=303,L]
               RewriteRule ^ontology/?$ %1$s/ontology.html [R=303,L]
               RewriteRule ^ontology\\.(ttl|html)$ %1$s/ontology.$1 [R=303,L]

               # entities
               RewriteRule ^(%2$s)/(.+)$ %1$s/$1/$2 [R=303,L]

               # all else
               RewriteRule ^(.*)$ %1$s/$1 [R=302,L]
               """
                .formatted(address, String.join("|", new TreeSet<>(PageLinks.FOLDERS)));
    }

    private static String page() {
        OntologyText text = OntologyText.packed();
        return new HtmlPage(text.title())
                .style(
                        """
                        dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; }
                        dt { color: $soft; } dd { margin: 0; } ul { padding-left: 1.2rem; }
                        """)
                .add(Html.page("ontology/terms", Map.of("text", text)))
                .toString();
    }
}
