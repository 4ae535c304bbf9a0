package org.gainsay.watch.telling;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gainsay.ledger.Noticed;
import org.gainsay.watch.notices.Notice;
import org.jspecify.annotations.Nullable;

/** Notices as an Atom feed (RFC 4287). Each has the same id for good. */
public final class AtomFeed {
    /** The namespace of Atom. */
    public static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** How many a feed holds, the newest ones. */
    public static final int MOST = 200;

    private static final String EMPTY = "1970-01-01T00:00:00Z";

    private AtomFeed() {}

    /**
     * A feed.
     *
     * @param channel its name
     * @param notices the newest first
     * @param page the address of the page, for links; null for feeds without
     */
    public static String of(String channel, List<Noticed> notices, @Nullable String page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", "urn:gainsay:feed:" + channel.replaceAll("[^\\p{L}\\p{N}._-]", "-"));
            element(xml, "title", "Gainsay: " + channel);
            element(
                    xml,
                    "updated",
                    notices.isEmpty() ? EMPTY : notices.getFirst().at());
            xml.writeStartElement("author");
            element(xml, "name", "Gainsay");
            xml.writeEndElement();
            for (Noticed noticed : notices) {
                entry(xml, noticed, page);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void entry(XMLStreamWriter xml, Noticed noticed, @Nullable String page) throws XMLStreamException {
        Notice notice = Notice.of(noticed);
        xml.writeStartElement("entry");
        element(xml, "id", "urn:gainsay:notice:" + noticed.id());
        element(xml, "title", notice.sentence());
        element(xml, "updated", noticed.at());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", noticed.kind());
        if (page != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", page + notice.path());
        }
        element(xml, "summary", notice.kind().meaning() + "; entry " + noticed.seq());
        xml.writeEndElement();
    }

    /** Characters that XML has no way to write are left out. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(clean::appendCodePoint);
        xml.writeCharacters(clean.toString());
        xml.writeEndElement();
    }
}
