package tapedeck.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import tapedeck.export.report.Html;

/**
 * A page of the manual: its Markdown as HTML, with its pictures inside and its links leading to the site's own pages.
 *
 * @param name of the file, without its ending
 * @param title its first heading, or its name
 * @param html of its body
 * @param entries of the search: one for each heading with what stands below it
 */
record ManualPage(String name, String title, String html, List<SearchEntry> entries) {
    /** Where pages of the manual lie in the site. */
    static final String FOLDER = "manual";

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** @throws IOException if it, or a picture in it, cannot be read */
    static ManualPage read(Path file) throws IOException {
        Node document = PARSER.parse(Files.readString(file));
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.md$", "");
        Headings headings = new Headings(name);
        document.accept(headings);
        headings.close();
        try {
            String html = HtmlRenderer.builder().extensions(TABLES)
                    .attributeProviderFactory(_ -> new Addresses(file, headings.anchors)).build().render(document);
            return new ManualPage(name, headings.title.isEmpty() ? name : headings.title, html,
                    List.copyOf(headings.entries));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The addresses of links and pictures, in the site. */
    private record Addresses(Path file, Map<Node, String> anchors) implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading) {
                attributes.put("id", anchors.getOrDefault(node, ""));
            } else if (node instanceof Link link && !link.getDestination().contains("://")) {
                attributes.put("href", link.getDestination().contains("README.md")
                        ? "../" + WebSite.START
                        : link.getDestination().replaceFirst("\\.md(?=#|$)", ".html"));
            } else if (node instanceof Image image) {
                attributes.put("src", picture(image.getDestination()));
            }
        }

        private String picture(String destination) {
            try {
                return Html.data("image/png", Files.readAllBytes(file.resolveSibling(destination)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Collects headings, their anchors, and what stands below them. */
    private static final class Headings extends AbstractVisitor {
        private final String page;
        private final Map<Node, String> anchors = new HashMap<>();
        private final List<SearchEntry> entries = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String title = "";
        private String heading = "";
        private String anchor = "";

        Headings(String page) {
            this.page = page;
        }

        @Override
        public void visit(Document document) {
            visitChildren(document);
        }

        @Override
        public void visit(Heading node) {
            close();
            visitChildren(node);
            heading = text.toString().strip();
            anchor = anchor(heading);
            title = title.isEmpty() ? heading : title;
            anchors.put(node, anchor);
            text.setLength(0);
        }

        /** As the repository's own pages make them, so that links to them lead here, too. */
        private String anchor(String of) {
            String plain = of.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-');
            String free = plain;
            for (int i = 1; anchors.containsValue(free); i++) {
                free = plain + "-" + i;
            }
            return free;
        }

        void close() {
            if (!heading.isEmpty()) {
                entries.add(new SearchEntry(heading.equals(title) ? title : title + " › " + heading,
                        FOLDER + "/" + page + ".html#" + anchor, text.toString().strip()));
            }
            text.setLength(0);
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral()).append(' ');
        }
    }
}
