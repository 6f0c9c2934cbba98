package org.rolegraph.load.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks at the prolog of an XML file for what lies outside of it. The RDF/XML parser leaves such
 * entities out without a word, so they are reported here; internal entities are read as usual.
 */
final class ClosedXml extends DefaultHandler2 {
    private final Complaints complaints;
    private Locator locator;

    private ClosedXml(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Adds an error for each external subset and external entity that is declared. */
    static void check(InputStream in, Complaints complaints) throws IOException {
        ClosedXml handler = new ClosedXml(complaints);
        try {
            XMLReader reader = SAXParserFactory.newInstance().newSAXParser().getXMLReader();
            reader.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.setProperty("http://xml.org/sax/properties/declaration-handler", handler);
            reader.parse(new InputSource(in));
        } catch (SAXException e) {
            // the root element ends the look; what is not XML is the parser's to report
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        if (systemId != null) {
            deny("document type \"" + name + "\"", systemId);
        }
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) {
        deny("entity \"" + name + "\"", systemId);
    }

    private void deny(String what, String systemId) {
        Location where = complaints.at(locator.getLineNumber(), locator.getColumnNumber());
        complaints.add(
                Codes.DENIED,
                where,
                what + " lies outside of the file, at " + systemId + ", which is not opened",
                "put its text into the file, or take the declaration out");
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
        throw new SAXException("seen enough");
    }
}
