package tapedeck.export.picture;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Plates as SVG 1.1: text stays text, of the width it has on the screen; cells are one image each. */
public final class SvgWriter implements PlateWriter {
    @Override
    public void write(VectorPicture picture, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
            place(xml, 0, 0, picture.width(), picture.height());
            xml.writeAttribute("viewBox", "0 0 " + number(picture.width()) + " " + number(picture.height()));
            mark(xml, new DrawOp.Block(0, 0, picture.width(), picture.height(), 0, picture.ground(), Edge.NONE));
            marks(xml, picture.marks());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private static void marks(XMLStreamWriter xml, List<DrawOp> marks) throws XMLStreamException, IOException {
        for (DrawOp mark : marks) {
            mark(xml, mark);
        }
    }

    private static void mark(XMLStreamWriter xml, DrawOp mark) throws XMLStreamException, IOException {
        switch (mark) {
            case DrawOp.Block block when block.fill() >>> 24 == 0 && !block.pen().isSeen() -> {
            }
            case DrawOp.Block(double x, double y, double width, double height, double radius, int fill, Edge pen) -> {
                xml.writeEmptyElement("rect");
                place(xml, x, y, width, height);
                if (radius > 0) {
                    xml.writeAttribute("rx", number(radius));
                }
                paint(xml, fill, pen);
            }
            case DrawOp.Trace(var path, int fill, Edge pen) -> {
                xml.writeEmptyElement("path");
                xml.writeAttribute("d", outline(path.getPathIterator(null)));
                paint(xml, fill, pen);
            }
            case DrawOp.Letters letters -> letters(xml, letters);
            case DrawOp.Raster(double x, double y, double width, double height, BufferedImage cells) -> {
                xml.writeEmptyElement("image");
                place(xml, x, y, width, height);
                xml.writeAttribute("preserveAspectRatio", "none");
                xml.writeAttribute("style", "image-rendering:pixelated");
                xml.writeAttribute("xlink", "http://www.w3.org/1999/xlink", "href", png(cells));
            }
            case DrawOp.Cutout(double x, double y, double width, double height, List<DrawOp> inside) -> {
                String id = "cut-" + number(width) + "-" + number(height); // where several are in a page, equals are the same
                xml.writeStartElement("clipPath");
                xml.writeAttribute("id", id);
                xml.writeEmptyElement("rect");
                place(xml, 0, 0, width, height);
                xml.writeEndElement();
                xml.writeStartElement("g"); // an svg within is drawn elsewhere by some
                xml.writeAttribute("transform", "translate(" + number(x) + " " + number(y) + ")");
                xml.writeAttribute("clip-path", "url(#" + id + ")");
                marks(xml, inside);
                xml.writeEndElement();
            }
        }
    }

    private static void letters(XMLStreamWriter xml, DrawOp.Letters letters) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", number(letters.x()));
        xml.writeAttribute("y", number(letters.baseline()));
        xml.writeAttribute("textLength", number(letters.width()));
        xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
        FontFace face = letters.face();
        xml.writeAttribute("font-family", "'" + face.family() + "'," + face.likeness());
        xml.writeAttribute("font-size", number(letters.size()));
        if (face.weight() != FontFace.SANS.weight()) {
            xml.writeAttribute("font-weight", String.valueOf(face.weight()));
        }
        xml.writeAttribute("xml:space", "preserve");
        colour(xml, "fill", letters.argb());
        xml.writeCharacters(letters.text());
        xml.writeEndElement();
    }

    private static void place(XMLStreamWriter xml, double x, double y, double width, double height)
            throws XMLStreamException {
        xml.writeAttribute("x", number(x));
        xml.writeAttribute("y", number(y));
        xml.writeAttribute("width", number(width));
        xml.writeAttribute("height", number(height));
    }

    private static void paint(XMLStreamWriter xml, int fill, Edge pen) throws XMLStreamException {
        colour(xml, "fill", fill);
        if (pen.isSeen()) {
            colour(xml, "stroke", pen.argb());
            xml.writeAttribute("stroke-width", number(pen.width()));
            if (pen.round()) {
                xml.writeAttribute("stroke-linecap", "round");
                xml.writeAttribute("stroke-linejoin", "round");
            }
            if (!pen.dashes().isEmpty()) {
                xml.writeAttribute("stroke-dasharray",
                        pen.dashes().stream().map(SvgWriter::number).collect(Collectors.joining(" ")));
            }
        }
    }

    private static void colour(XMLStreamWriter xml, String what, int argb) throws XMLStreamException {
        int alpha = argb >>> 24;
        xml.writeAttribute(what, alpha == 0 ? "none" : "#" + HexFormat.of().toHexDigits(argb & 0xffffff, 6));
        if (alpha != 0 && alpha != 0xff) {
            xml.writeAttribute(what + "-opacity", number(alpha / 255.0));
        }
    }

    private static String outline(PathIterator path) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            text.append("MLQCZ".charAt(kind));
            int numbers = switch (kind) {
                case PathIterator.SEG_CLOSE -> 0;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 2;
            };
            for (int i = 0; i < numbers; i++) {
                text.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return text.toString();
    }

    private static String png(BufferedImage cells) throws IOException {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngWriter.bytes(cells));
    }

    /** To a hundredth of a pixel. */
    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
