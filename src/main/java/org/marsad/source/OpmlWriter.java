package org.marsad.source;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes sources as OPML 2.0, Marsad's own facts as attributes of its own namespace. */
final class OpmlWriter implements AutoCloseable {

    private static final String NAMESPACE = "urn:marsad:opml";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    /** A source as it is given out. */
    record Row(
            long id,
            String name,
            String url,
            @Nullable String feed,
            @Nullable String language,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String camp,
            @Nullable String grade,
            boolean enabled,
            int pollSeconds,
            @Nullable String title,
            @Nullable String body,
            @Nullable String date,
            @Nullable String author,
            @Nullable String links) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("url"),
                    "FEED".equals(row.getString("listing_kind")) ? row.getString("listing_url") : null,
                    row.getString("language"),
                    row.getString("country"),
                    row.getString("owner"),
                    row.getString("camp"),
                    row.getString("grade"),
                    row.getBoolean("enabled"),
                    row.getInt("poll_seconds"),
                    row.getString("title_selector"),
                    row.getString("body_selector"),
                    row.getString("date_selector"),
                    row.getString("author_selector"),
                    row.getString("link_selector"));
        }
    }

    OpmlWriter(OutputStream out) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeNamespace("marsad", NAMESPACE);
        xml.writeAttribute("version", "2.0");
        xml.writeCharacters("\n  ");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Marsad");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("body");
    }

    /** A feed that was found behind the source's address is what other readers want; the address itself comes beside it. */
    void write(Row row) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("outline");
        attribute("text", row.name());
        attribute("title", row.name());
        attribute("type", "rss");
        attribute("xmlUrl", row.feed() == null ? row.url() : row.feed());
        if (row.feed() != null && !row.feed().equals(row.url())) {
            attribute("htmlUrl", row.url());
            own("url", row.url());
        }
        attribute("language", row.language());
        own("country", row.country());
        own("owner", row.owner());
        own("camp", row.camp());
        own("grade", row.grade());
        own("interval", Integer.toString(row.pollSeconds()));
        own("enabled", Boolean.toString(row.enabled()));
        own("title", row.title());
        own("body", row.body());
        own("date", row.date());
        own("author", row.author());
        own("links", row.links());
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, possible(value));
        }
    }

    private void own(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute("marsad", NAMESPACE, name, possible(value));
        }
    }

    /** Without what XML 1.0 can't hold, also not escaped. */
    private static String possible(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }
}
