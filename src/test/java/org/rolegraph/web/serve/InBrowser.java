package org.rolegraph.web.serve;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rolegraph.web.sparql.LocalServer;

/** A server over the packed data, and for each test a browser of its own. */
abstract class InBrowser {
    final LocalServer server = LocalServer.shared();
    Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.of(server.uri(), true).look(Browser.Look.LIGHT);
    }

    @AfterEach
    void close() {
        browser.close();
    }
}
