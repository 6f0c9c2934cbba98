package org.rolegraph.load.source.rdf;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Prefixes;

/**
 * Makes the parser's terms, keeps where the last one stood, and judges IRIs: an absolute one stays
 * as it is written, a relative one is resolved or, without a base, a problem; a character that no
 * IRI may hold is a problem.
 */
final class PlacedProfile extends ParserProfileStd {
    /**
     * What relative IRIs are resolved against when there is no base: its scheme marks what was
     * relative, also where a parser resolves by itself.
     */
    static final String NO_BASE = "x-no-base://here/";

    private static final String XSD = Prefixes.XSD;
    private static final String NO_SCHEME = "x-no-base:";

    /** Characters of a number, date or duration: its value takes time with their square. */
    static final int LONGEST_VALUE = 10_000;

    /** Of XML Schema's types those that are texts of any length. */
    private static final Set<String> TEXTS =
            Set.of("string", "normalizedString", "token", "anyURI", "base64Binary", "hexBinary");

    private final Complaints complaints;
    private IRIxResolver resolver;
    private Location last = Location.of("?");
    private String judged = "";

    /**
     * @param base absolute, or null where relative IRIs are refused
     * @param never whether the syntax knows no relative IRIs at all
     */
    PlacedProfile(Complaints complaints, Iri base, boolean never) {
        this(complaints, resolver(base == null || never ? NO_BASE : base.value()));
    }

    private PlacedProfile(Complaints complaints, IRIxResolver resolver) {
        super(
                RiotLib.factoryRDF(),
                complaints,
                resolver,
                PrefixMapFactory.create(),
                ARQ.getContext(),
                true,
                true);
        this.complaints = complaints;
        this.resolver = resolver;
        this.last = complaints.at(0, 0);
    }

    private static IRIxResolver resolver(String base) {
        return IRIxResolver.create().base(base).resolve(true).allowRelative(false).build();
    }

    /** Where the last term or statement stood. */
    Location last() {
        return last;
    }

    private void at(long line, long column) {
        if (line > 0) {
            last = complaints.at(line, column);
        }
    }

    @Override
    public String resolveIRI(String text, long line, long column) {
        at(line, column);
        if (Iri.isAbsolute(text)) {
            if (isRefused(text) && !badNamespace(text)) {
                refuseRelative(text.replaceFirst("^" + NO_BASE + "|^" + NO_SCHEME, ""));
            }
            return text;
        }
        try {
            IRIx iri = resolver.resolve(text);
            if (Iri.isAbsolute(iri.str())) {
                if (isRefused(iri.str())) {
                    refuseRelative(text);
                }
                return iri.str();
            }
        } catch (IRIException e) {
            // reported below, in our own words
        }
        refuse(
                "IRI <" + text + "> " + flaw(text),
                "write it as RFC 3987 has it; percent-encode what it forbids");
        return NO_BASE;
    }

    /** Whether the IRI stands for a relative or bad one that was reported when it was met. */
    static boolean isRefused(String iri) {
        return iri.startsWith(NO_SCHEME);
    }

    /** Whether a prefix was declared with a bad namespace, which was reported there. */
    private boolean badNamespace(String iri) {
        return getPrefixMap().getMapping().values().stream().anyMatch(iri::startsWith);
    }

    private static String flaw(String text) {
        int bad =
                text.codePoints()
                        .filter(c -> !Iri.isAbsolute("x:" + Character.toString(c)))
                        .findFirst()
                        .orElse(-1);
        return bad < 0
                ? "is not an IRI"
                : String.format("holds the character U+%04X, which no IRI may hold", bad);
    }

    private void refuseRelative(String text) {
        refuse(
                "IRI <" + text + "> is relative, and the file declares no base",
                "write the whole IRI, or declare a base in the file");
    }

    private void refuse(String message, String remedy) {
        // the same IRI passes here twice when it comes from JSON-LD
        if (!judged.equals(last + message)) {
            judged = last + message;
            complaints.add(Codes.BAD_VALUE, last, message, remedy);
        }
    }

    @Override
    public void setBaseIRI(String base) {
        if (base != null) {
            resolver = resolver(isRefused(base) ? base : resolveIRI(base, -1, -1));
        }
    }

    @Override
    public String getBaseURI() {
        return resolver.getBaseURI();
    }

    @Override
    public Node createURI(String text, long line, long column) {
        return getFactorRDF().createURI(resolveIRI(text, line, column));
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        return createURI(iri.str(), line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype type, long line, long column) {
        at(line, column);
        String uri = type.getURI();
        if (lexical.length() > LONGEST_VALUE
                && uri.startsWith(XSD)
                && !TEXTS.contains(uri.substring(XSD.length()))) {
            complaints.add(
                    Codes.BAD_VALUE,
                    last,
                    String.format(
                            Locale.ROOT,
                            "a value of xsd:%s has %,d characters; expected at most %,d",
                            uri.substring(XSD.length()),
                            lexical.length(),
                            LONGEST_VALUE),
                    "write it shorter, or as xsd:string");
            return super.createStringLiteral("", line, column);
        }
        return super.createTypedLiteral(lexical, type, line, column);
    }

    @Override
    public Node createLangLiteral(String lexical, String language, long line, long column) {
        at(line, column);
        return super.createLangLiteral(lexical, language, line, column);
    }

    @Override
    public Node createStringLiteral(String lexical, long line, long column) {
        at(line, column);
        return super.createStringLiteral(lexical, line, column);
    }

    @Override
    public Triple createTriple(Node s, Node p, Node o, long line, long column) {
        at(line, column);
        return super.createTriple(s, p, o, line, column);
    }

    @Override
    public Quad createQuad(Node g, Node s, Node p, Node o, long line, long column) {
        at(line, column);
        return super.createQuad(g, s, p, o, line, column);
    }
}
