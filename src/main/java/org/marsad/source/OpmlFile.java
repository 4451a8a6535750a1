package org.marsad.source;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An OPML file as far as it could be read.
 *
 * @param opml    whether it begins like one
 * @param brokeAt the line at which it stopped being XML; null when it was read to its end
 * @param cut     whether it holds more than {@link #MOST} entries, which were left unread
 */
record OpmlFile(List<Entry> entries, boolean opml, @Nullable Integer brokeAt, boolean cut) {

    /** Most entries read of one file. */
    static final int MOST = 10_000;

    private static final XMLInputFactory FACTORY = factory();

    /**
     * An outline that is no folder.
     *
     * @param line       where it begins
     * @param folder     the innermost folder around it
     * @param attributes by lower-case name, with the prefix as written
     */
    record Entry(int line, @Nullable String folder, Map<String, String> attributes) {

        @Nullable
        String get(String name) {
            String value = attributes.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        @Nullable
        String name() {
            String text = get("text");
            return text == null ? get("title") : text;
        }
    }

    /** Reads as much as is well-formed; no document type is processed and nothing outside the file is read. */
    static OpmlFile read(InputStream in) {
        Reading reading = new Reading();
        Integer brokeAt = null;
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                reading.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            brokeAt = broken.getLocation() == null
                    ? reading.line
                    : Math.max(1, broken.getLocation().getLineNumber());
        }
        return new OpmlFile(List.copyOf(reading.entries), reading.opml, brokeAt, reading.cut);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Undeclared prefixes are common in exports.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** An outline that is still open. */
    private static final class Open {
        private final Entry entry;
        private boolean folder;

        Open(Entry entry) {
            this.entry = entry;
        }
    }

    private static final class Reading {

        private final List<Entry> entries = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private boolean opml;
        private boolean cut;
        private int line = 1;

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext() && !cut) {
                // The end of what came before is where this one begins.
                line = Math.max(1, xml.getLocation().getLineNumber());
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        }

        private void begin(XMLStreamReader xml) {
            String element = xml.getLocalName();
            opml |= element.equals("opml") && entries.isEmpty();
            if (element.equals("outline")) {
                Open parent = open.peek();
                if (parent != null) {
                    parent.folder = true;
                }
                open.push(new Open(new Entry(line, parent == null ? null : parent.entry.name(), attributes(xml))));
            }
        }

        private void end(String element) {
            Open done = element.equals("outline") ? open.poll() : null;
            if (done == null || (done.folder && done.entry.get("xmlurl") == null)) {
                return;
            }
            if (entries.size() == MOST) {
                cut = true;
                return;
            }
            entries.add(done.entry);
        }

        private static Map<String, String> attributes(XMLStreamReader xml) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String prefix = xml.getAttributePrefix(i);
                String local = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
                attributes.put(
                        prefix == null || prefix.isEmpty() ? local : prefix.toLowerCase(Locale.ROOT) + ":" + local,
                        xml.getAttributeValue(i));
            }
            return attributes;
        }
    }
}
