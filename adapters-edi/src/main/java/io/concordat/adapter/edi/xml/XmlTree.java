package io.concordat.adapter.edi.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML nobody has checked yet into {@link XmlElement}s.
 *
 * <p>Document type declarations are refused on sight, so no entity can expand and none can be fetched. Size, depth and
 * number of elements are bounded while reading. The root is judged before anything below it is read.
 */
public final class XmlTree {

    private final XmlBounds bounds;
    private final QName root;
    private final Map<String, String> prefixes;
    private int elements;

    /**
     * A reader for documents with one root.
     *
     * @param root the root element expected
     * @param prefixes the usual prefix of each namespace; an empty prefix for names without one
     */
    public XmlTree(XmlBounds bounds, QName root, Map<String, String> prefixes) {
        this.bounds = bounds;
        this.root = root;
        this.prefixes = Map.copyOf(prefixes);
    }

    /**
     * Reads a document to its end.
     *
     * @throws XmlRefusedException if it is not XML, not within bounds or has another root
     * @throws IOException if the stream fails
     */
    public XmlElement read(InputStream in) throws XmlRefusedException, IOException {
        BoundedInput input = new BoundedInput(in, bounds.bytes());
        elements = 0;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(input);
            return document(xml);
        } catch (XMLStreamException e) {
            throw refused(e, input);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private XmlElement document(XMLStreamReader xml) throws XMLStreamException, XmlRefusedException {
        XmlElement first = null;
        XmlElement open = null;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open = start(xml, open, ++depth);
                    first = first == null ? open : first;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open == null ? null : open.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml, open);
                case XMLStreamConstants.DTD ->
                    throw new XmlRefusedException(
                            XmlFault.DOCTYPE,
                            place(xml.getLocation()),
                            "a document type declaration",
                            "none: send the document without DOCTYPE and entities");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (first == null) {
            throw new XmlRefusedException(XmlFault.NOT_XML, place(xml.getLocation()), "no element", "a document");
        }
        return first;
    }

    private static void text(XMLStreamReader xml, @Nullable XmlElement open) {
        if (open != null && (open.hasText() || !xml.isWhiteSpace())) {
            open.append(xml.getText());
        }
    }

    private XmlElement start(XMLStreamReader xml, @Nullable XmlElement parent, int depth) throws XmlRefusedException {
        Location location = xml.getLocation();
        if (parent == null && !xml.getName().equals(root)) {
            throw new XmlRefusedException(
                    XmlFault.OTHER_ROOT, place(location), "root element " + xml.getName(), "root element " + root);
        }
        check(depth, bounds.depth(), XmlFault.TOO_DEEP, location);
        check(++elements, bounds.elements(), XmlFault.TOO_MANY_ELEMENTS, location);
        XmlElement element =
                new XmlElement(name(xml.getName()), parent, location.getLineNumber(), location.getColumnNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
                element.attribute(name(xml.getAttributeName(i)), xml.getAttributeValue(i));
            }
        }
        return element;
    }

    private static void check(int count, int most, XmlFault fault, Location location) throws XmlRefusedException {
        if (count > most) {
            throw new XmlRefusedException(
                    fault,
                    place(location),
                    "more than " + most + (fault == XmlFault.TOO_DEEP ? " elements inside each other" : " elements"),
                    "at most " + most + ": split the document or raise the limit of the reader");
        }
    }

    private String name(QName name) {
        if (name.getNamespaceURI().isEmpty()) {
            return name.getLocalPart();
        }
        String prefix = prefixes.get(name.getNamespaceURI());
        if (prefix == null) {
            return "{" + name.getNamespaceURI() + "}" + name.getLocalPart();
        }
        return prefix.isEmpty() ? name.getLocalPart() : prefix + ":" + name.getLocalPart();
    }

    private XmlRefusedException refused(XMLStreamException e, BoundedInput input) throws IOException {
        String place = place(e.getLocation());
        if (input.isExceeded()) {
            return new XmlRefusedException(
                    XmlFault.TOO_LARGE,
                    place,
                    "more than " + bounds.bytes() + " bytes",
                    "at most " + bounds.bytes() + " bytes: split the document or raise the limit of the reader");
        }
        Optional<IOException> cause = ioCause(e);
        if (cause.isPresent() && !isEncoding(cause.get())) {
            throw cause.get();
        }
        if (cause.isPresent()) {
            return new XmlRefusedException(
                    XmlFault.ENCODING,
                    place,
                    "bytes that are not of its encoding, or an encoding nobody here knows",
                    "the encoding the XML declaration names, UTF-8 if none");
        }
        // the parser's own words quote what stands in the document
        return new XmlRefusedException(XmlFault.NOT_XML, place, "markup that is not well-formed", "well-formed XML");
    }

    private static Optional<IOException> ioCause(XMLStreamException e) {
        for (Throwable t = e; t != null; t = next(t)) {
            if (t instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable t) {
        return t instanceof XMLStreamException x && x.getNestedException() != null
                ? x.getNestedException()
                : t.getCause();
    }

    private static boolean isEncoding(IOException e) {
        return e instanceof CharConversionException || e instanceof UnsupportedEncodingException;
    }

    private static String place(@Nullable Location location) {
        return location == null
                ? "the document"
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
