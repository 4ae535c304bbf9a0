package org.gainsay.lists;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Streams an XML list entry by entry. DTDs and entities are refused, and depth, elements and text of an entry limited.
 */
final class XmlEntries {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 100_000;
    private static final int MAX_TEXT = 1 << 22;

    /** What the JDK's reader says of a control character, which XML forbids. */
    private static final Pattern CONTROL = Pattern.compile("invalid XML character \\(Unicode: 0x1?[0-9a-f]\\)");

    private static final String DAMAGED =
            ": a control character stands where a letter or a quotation mark was, so this copy"
                    + " was damaged on its way and has lost other letters too; it is no list to screen against: take it from its"
                    + " authority, not from where this copy came";

    private final XMLStreamReader xml;
    private final String label;
    private final Set<String> entryNames;
    private final Map<String, String> header = new HashMap<>();
    private @Nullable String outside;
    private int elements;
    private int characters;

    /**
     * Reads up to the root element.
     *
     * @param entryNames the elements, anywhere below the root, that are an entry each
     */
    XmlEntries(InputStream bytes, String label, Set<String> entryNames) {
        this.label = label;
        this.entryNames = entryNames;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it names another file, which is never opened");
        });
        try {
            this.xml = factory.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw broken(broken, broken.getLocation());
        }
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = step();
        }
        header.putAll(attributes());
    }

    /** What stands outside the entries so far: the root's attributes, and the text of elements that are no entries. */
    @Nullable String header(String name) {
        return header.get(name);
    }

    /** The next entry; null at the end of the file. */
    @Nullable XmlElement next() {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (entryNames.contains(xml.getLocalName())) {
                    elements = 0;
                    characters = 0;
                    return element(1);
                }
                outside = xml.getLocalName();
            } else if (event == XMLStreamConstants.CHARACTERS && outside != null && !xml.isWhiteSpace()) {
                header.put(outside, xml.getText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                outside = null;
            }
        }
        return null;
    }

    /** What a reader makes of all entries up to the end of the file; those that it refuses go to {@code broken}. */
    <T> List<T> all(Function<XmlElement, T> reader, BrokenEntries broken) {
        List<T> read = new ArrayList<>();
        for (XmlElement element = next(); element != null; element = next()) {
            try {
                read.add(reader.apply(element));
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
        return read;
    }

    private XmlElement element(int depth) {
        String name = xml.getLocalName();
        Map<String, String> attributes = attributes();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>(2);
        elements++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw wrong("the entry goes on without end", xml.getLocation());
        }
        int event = step();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                characters += xml.getTextLength();
                if (characters > MAX_TEXT) {
                    throw wrong("the text goes on without end", xml.getLocation());
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            event = step();
        }
        return new XmlElement(name, attributes, oneSpaced(text.toString()), children);
    }

    private Map<String, String> attributes() {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** The JDK's reader throws unchecked exceptions of its own at some broken files; they mean the same to whoever reads. */
    private int step() {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException broken) {
            throw broken(broken, broken.getLocation());
        } catch (RuntimeException broken) {
            throw broken instanceof InputException known ? known : broken(broken, xml.getLocation());
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw wrong(
                    "holds a document type or an entity, which no list does and which are never read",
                    xml.getLocation());
        }
        return event;
    }

    private InputException broken(Exception broken, @Nullable Location where) {
        String message = String.valueOf(broken.getMessage());
        int detail = message.indexOf("Message: ");
        String said = detail < 0 ? message : message.substring(detail + 9);
        boolean control = CONTROL.matcher(said).find();
        return wrong("is broken XML (" + oneSpaced(said) + ")" + (control ? DAMAGED : ""), where);
    }

    private InputException wrong(String what, @Nullable Location where) {
        String place = where == null || where.getLineNumber() < 1
                ? ""
                : ", line " + where.getLineNumber() + ", column " + Math.max(1, where.getColumnNumber());
        return new InputException(label + place + ": " + what + "; fetch the file again");
    }

    /** An error about an entry, where the reader now stands. */
    InputException wrong(String what) {
        return wrong(what, xml.getLocation());
    }

    /** Stripped, and with each run of white space as one space. */
    static String oneSpaced(String text) {
        if (isOneSpaced(text)) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\u00a0') {
                space = !spaced.isEmpty();
            } else {
                if (space) {
                    spaced.append(' ');
                    space = false;
                }
                spaced.append(letter);
            }
        }
        return spaced.toString();
    }

    private static boolean isOneSpaced(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '\u00a0' || (letter == ' ' && space)) {
                return false;
            }
            space = letter == ' ';
        }
        return !space || text.isEmpty();
    }
}
