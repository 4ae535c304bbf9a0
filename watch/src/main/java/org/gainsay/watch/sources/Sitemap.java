package org.gainsay.watch.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap (sitemaps.org, and Google's extension for news): what it lists.
 *
 * @param isIndex whether that are other sitemaps, and not pages
 */
record Sitemap(boolean isIndex, List<Place> places) {
    /** As the protocol has it. */
    private static final int MOST_PLACES = 50_000;

    private static final int LARGEST = 64 << 20;
    private static final int LONGEST_TEXT = 4_000;

    /**
     * A page or another sitemap.
     *
     * @param changed when it changed last, as the sitemap writes it; may be empty
     * @param said what a news sitemap says of the article
     */
    record Place(URI address, String changed, Metadata said) {}

    Sitemap {
        places = List.copyOf(places);
    }

    /**
     * Reads one, packed or not.
     *
     * @throws InputException if it is none, is broken or too large, or has a document type
     */
    static Sitemap read(byte[] bytes, String label) {
        try (InputStream in = unpacked(bytes)) {
            byte[] whole = in.readNBytes(LARGEST + 1);
            if (whole.length > LARGEST) {
                throw new InputException(
                        label + ": a sitemap of more than " + (LARGEST >> 20) + " MB; such are not read");
            }
            return parse(new ByteArrayInputStream(whole), label);
        } catch (IOException broken) {
            throw new InputException(label + ": broken or cut off gzip; it may be whole the next time", broken);
        } catch (XMLStreamException broken) {
            throw new InputException(
                    label + ": is no sitemap in XML but something else, a web page perhaps; the address may have moved",
                    broken);
        }
    }

    private static InputStream unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        InputStream in = new ByteArrayInputStream(bytes);
        return packed ? new GZIPInputStream(in) : in;
    }

    private static Sitemap parse(InputStream in, String label) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        List<Place> places = new ArrayList<>();
        String root = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new InputException(label + ": has a document type, which no sitemap needs; such are not read");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root.isEmpty()) {
                root = xml.getLocalName();
                if (!root.equals("urlset") && !root.equals("sitemapindex")) {
                    throw new InputException(label + ": is no sitemap but XML of another kind (" + root
                            + "); where it is a feed, add it with --kind feed");
                }
            } else if (xml.getLocalName().equals("url") || xml.getLocalName().equals("sitemap")) {
                Place place = place(xml);
                if (place != null) {
                    places.add(place);
                }
                if (places.size() > MOST_PLACES) {
                    throw new InputException(label + ": lists more than 50,000 addresses, more than a sitemap may");
                }
            }
        }
        return new Sitemap(root.equals("sitemapindex"), places);
    }

    /** To the end of its element; null where it has no address of the web. */
    private static @Nullable Place place(XMLStreamReader xml) throws XMLStreamException {
        String end = xml.getLocalName();
        String address = "";
        String changed = "";
        String title = null;
        String publisher = null;
        String published = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean news = String.valueOf(xml.getNamespaceURI()).contains("sitemap-news");
                switch (xml.getLocalName()) {
                    case "loc" -> address = address.isEmpty() ? text(xml) : address;
                    case "lastmod" -> changed = text(xml);
                    case "title" -> title = news ? text(xml) : title;
                    case "name" -> publisher = news ? text(xml) : publisher;
                    case "publication_date" -> published = day(text(xml));
                    default -> {
                        // Priorities, pictures, films.
                    }
                }
            }
        }
        URI uri = uri(address);
        return uri == null ? null : new Place(uri, changed, new Metadata(title, publisher, published, uri.toString()));
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("an element where a text should be");
            }
        }
        return text.toString().strip();
    }

    private static @Nullable String day(String time) {
        return time.matches("\\d{4}-\\d{2}-\\d{2}.*") ? time.substring(0, 10) : null;
    }

    private static @Nullable URI uri(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && uri.getUserInfo() == null && scheme.matches("https?") ? uri : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
