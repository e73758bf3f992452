package tapedeck.export.handout;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import tapedeck.export.picture.FontFace;
import tapedeck.export.picture.PdfFaces;
import tapedeck.export.picture.PdfPen;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Prose;

/** Pages of A4 that are filled from above, in points. For one thread. */
final class PaperPages implements AutoCloseable {
    /** How far what belongs to something stands in. */
    static final double INDENT = 22;
    private static final double MARGIN = 52;
    /** Between the margins. */
    static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final double TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final double FOOT = MARGIN + 8;
    private static final double LARGEST_PICTURE = 330;
    private static final double RULE = 26;
    private static final double BOX = 9;
    private static final double GAP = 5;
    /** On pages that are only read so much of each gap is left. */
    private static final double TIGHT = 0.4;
    /** The same where that is too much. */
    private static final double TIGHTEST = 0.15;
    /** The most that stands apart in addition where a page has place left: whoever answers writes there. */
    private static final double SPARE = 130;
    /** The same where there is little room to answer. */
    private static final double SQUEEZED = 0.6;
    /** The same where there is the least. */
    private static final double CROWDED = 0.4;
    /** From one line of a program to the next there, in sizes of its letters. */
    private static final double CLOSE = 1.22;
    private static final double BESIDE_LISTING = 8;
    /** The size of the number of a line. */
    private static final double NUMBER = 8;
    /** A heading, and what follows it. */
    private static final int BEGINNING = 3;
    /** Between steps. */
    private static final double APART = 14;
    private static final int GREY = 0x8b93a7;
    private static final int BLACK = 0x1f2430;
    /** Letters that lean to the right by a fifth of their height. */
    private static final float SLANT = 0.2f;

    private final PDDocument document = new PDDocument();
    private final PdfFaces faces = new PdfFaces(document);
    private final boolean draws;
    private PDPageContentStream content;
    private double y = TOP;
    private double share = 1;
    private boolean tears;
    private boolean spreads;
    /** The blocks of this page, which are drawn when it is full. */
    private final List<Placed> placed = new ArrayList<>();
    /** How many questions were added so far. */
    private int added;

    /** @param draws whether anything is drawn; else they are only counted */
    PaperPages(boolean draws) throws IOException {
        this.draws = draws;
        content = page();
    }

    /** The block at its place, if the page is filled without what may stand apart in addition. */
    private record Placed(Block block, double top, int of) {}

    /**
     * Something that is not torn.
     *
     * @param more what is drawn below, again and again, where a page has place left; null if nothing is
     */
    record Block(double height, Drawing drawing, @Nullable Block more) {
        Block(double height, Drawing drawing) {
            this(height, drawing, null);
        }
    }

    /**
     * Lines of a program.
     *
     * @param numbered whether each has its number before it
     */
    record Program(List<String> lines, boolean numbered) {
        private boolean beginsWithComment() {
            return lines.getFirst().startsWith("#");
        }

        /** How many letters the longest line has, but for a comment at their head. */
        private int longest() {
            return lines.stream().skip(beginsWithComment() ? 1 : 0).mapToInt(String::length).max().orElse(0);
        }

        /** Returns whether a comment at its head is wider than all its other lines. */
        private boolean reachesBeside() {
            return beginsWithComment() && lines.getFirst().length() > longest();
        }
    }

    /** Draws itself, from {@code top} downwards. */
    interface Drawing {
        void draw(PDPageContentStream to, double top) throws IOException;
    }

    /** The line at the foot of a page. */
    interface FootLine {
        String of(int page, int pages);
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /** Returns how many there are by now. */
    int count() {
        return document.getNumberOfPages();
    }

    /** From here on what a page has left is shared out between what stands on it. */
    void spread() {
        spreads = true;
    }

    /** From here on there are smaller gaps, or the smallest: nothing is to be written between. */
    void tighten(boolean most) {
        share = most ? TIGHTEST : TIGHT;
        spreads = false;
    }

    /** From here on there are somewhat smaller gaps. */
    void squeeze() {
        share = SQUEEZED;
    }

    /** From here on a question may stand on the page behind what it is about, if that has more than its heading. */
    void tear() {
        tears = true;
        share = CROWDED;
    }

    /** Goes to the next page. */
    void turn() throws IOException {
        draw();
        content.close();
        content = page();
    }

    private void draw() throws IOException {
        if (draws && !placed.isEmpty()) {
            int first = placed.getFirst().of();
            int gaps = placed.getLast().of() - first + 1; // the last one has its share, too
            double spare = spreads ? Math.clamp((y - FOOT) / gaps, 0, SPARE) : 0;
            for (Placed each : placed) {
                double top = each.top - (each.of - first) * spare;
                each.block.drawing.draw(content, top);
                Block more = each.block.more;
                for (double used = 0; more != null && used + more.height <= spare; used += more.height) {
                    more.drawing.draw(content, top - each.block.height - used);
                }
            }
        }
        placed.clear();
    }

    /**
     * Puts these below each other, on one page if they fit on any and are not to be {@linkplain #tear torn}.
     *
     * @param question how many stand before the question, which stays together with the room for its answer
     */
    void add(List<Block> blocks, int question) throws IOException {
        if (tears && question > 0) {
            put(blocks.subList(0, question), Math.min(BEGINNING, question));
            put(blocks.subList(question, blocks.size()), blocks.size() - question);
        } else {
            put(blocks, blocks.size());
        }
        y -= share * APART;
        if (question > 0) {
            added++;
        }
    }

    /** @param whole how many of them are on one page, if they fit on any */
    private void put(List<Block> blocks, int whole) throws IOException {
        double together = height(blocks.subList(0, whole));
        if (y - together < FOOT && together <= TOP - FOOT) {
            turn();
        }
        for (Block block : blocks) {
            if (y - block.height < FOOT && y < TOP) {
                turn();
            }
            placed.add(new Placed(block, y, added));
            y -= block.height + share * GAP;
        }
    }

    private double height(List<Block> blocks) {
        return blocks.stream().mapToDouble(each -> each.height + share * GAP).sum();
    }

    Block text(Prose.Paragraph paragraph, LineBreaker.Kind kind, double indent) throws IOException {
        List<LineBreaker.Line> lines = new LineBreaker(faces, WIDTH - indent).lines(paragraph, kind);
        return new Block(lines.size() * kind.leading(), (to, top) -> {
            double base = top - kind.size();
            for (LineBreaker.Line line : lines) {
                for (LineBreaker.Piece piece : line.pieces()) {
                    write(to, piece, MARGIN + indent + piece.x(), base);
                }
                base -= kind.leading();
            }
        });
    }

    private static void write(PDPageContentStream to, LineBreaker.Piece piece, double x, double base)
            throws IOException {
        to.beginText();
        to.setNonStrokingColor(new java.awt.Color(piece.rgb()));
        to.setFont(piece.letters().font(), (float) piece.size());
        to.setTextMatrix(new Matrix(1, 0, piece.slanted() ? SLANT : 0, 1, (float) x, (float) base));
        to.showText(piece.letters().text());
        to.endText();
    }

    /** These below each other, to the right of a program, below a comment at its head. */
    Block beside(Program program, List<Block> right) throws IOException {
        Block left = listing(program);
        double lower = program.reachesBeside() ? leading() + GAP : 0;
        return new Block(Math.max(left.height, lower + height(right)), (to, top) -> {
            left.drawing.draw(to, top);
            double at = top - lower;
            for (Block each : right) {
                each.drawing.draw(to, at);
                at -= each.height + share * GAP;
            }
        });
    }

    /** A text behind a box to be ticked. */
    Block boxed(Prose.Paragraph paragraph, String mark, double indent) throws IOException {
        Block text = text(paragraph, LineBreaker.Kind.BODY, indent + 2 * INDENT);
        Block letter = text(HandoutSheet.words(mark),
                LineBreaker.Kind.BODY, indent + INDENT);
        return new Block(text.height, (to, top) -> {
            to.setStrokingColor(new java.awt.Color(BLACK));
            to.setLineWidth(0.8f);
            to.addRect((float) (MARGIN + indent), (float) (top - BOX - 2), (float) BOX, (float) BOX);
            to.stroke();
            letter.drawing.draw(to, top);
            text.drawing.draw(to, top);
        });
    }

    /** Lines beside each other to write on, each with what it is for. */
    Block rules(List<String> names, boolean goesOn, double indent) {
        double wide = (WIDTH - indent - (names.size() - 1) * INDENT) / names.size();
        Drawing rules = (to, top) -> {
            for (int i = 0; i < names.size(); i++) {
                double x = MARGIN + indent + i * (wide + INDENT);
                line(to, x, top - RULE + 4, x + wide, top - RULE + 4);
            }
        };
        return new Block(RULE, (to, top) -> {
            rules.draw(to, top);
            for (int i = 0; i < names.size(); i++) {
                small(to, names.get(i), indent + i * (wide + INDENT), top - RULE + 8);
            }
        }, goesOn ? new Block(RULE, rules) : null);
    }

    private void small(PDPageContentStream to, String text, double x, double base) throws IOException {
        for (LineBreaker.Line line : new LineBreaker(faces, WIDTH).lines(
                HandoutSheet.words(text), LineBreaker.Kind.FOOT)) {
            for (LineBreaker.Piece piece : line.pieces()) {
                write(to, piece, MARGIN + x + piece.x(), base);
            }
        }
    }

    /** From one line of a program to the next. */
    private double leading() {
        return share < 1 ? CLOSE * LineBreaker.Kind.LISTING.size() : LineBreaker.Kind.LISTING.leading();
    }

    /** How wide such lines are, but for a comment at their head. */
    double width(Program program) throws IOException {
        return before(program)
                + program.longest() * faces.of("0", FontFace.MONO).width(LineBreaker.Kind.LISTING.size());
    }

    /** How far the lines of a program stand in. */
    private double before(Program program) throws IOException {
        return BESIDE_LISTING + (program.numbered() ? faces.of("00 ", FontFace.MONO).width(NUMBER) : 0);
    }

    /** Lines of a program as they are written, behind a rule at their left. */
    Block listing(Program program) throws IOException {
        double size = LineBreaker.Kind.LISTING.size();
        double before = before(program);
        int most = (int) ((WIDTH - before) / faces.of("0", FontFace.MONO).width(size));
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < program.lines().size(); n++) {
            String number = program.numbered() ? (n < 9 ? " " : "") + (n + 1) : "";
            for (String part : LineBreaker.parts(program.lines().get(n), most)) {
                rows.add(new Row(piece(part.isEmpty() ? "" : number, BESIDE_LISTING, NUMBER, GREY),
                        piece(part, before, size, BLACK)));
                number = "";
            }
        }
        double leading = leading();
        double empty = share < 1 ? leading / 2 : leading;
        double all = rows.stream().mapToDouble(row -> row.isEmpty() ? empty : leading).sum();
        return new Block(all + GAP, (to, top) -> {
            line(to, MARGIN, top, MARGIN, top - all);
            double base = top - size;
            for (Row row : rows) {
                write(to, row.number, MARGIN + row.number.x(), base);
                write(to, row.line, MARGIN + row.line.x(), base);
                base -= row.isEmpty() ? empty : leading;
            }
        });
    }

    private LineBreaker.Piece piece(String text, double x, double size, int rgb) throws IOException {
        return new LineBreaker.Piece(faces.of(text, FontFace.MONO), x, size, rgb, false);
    }

    /** A line of a program and its number, which may be empty. */
    private record Row(LineBreaker.Piece number, LineBreaker.Piece line) {
        private boolean isEmpty() { return line.letters().text().isEmpty(); }
    }

    private static void line(PDPageContentStream to, double fromX, double fromY, double toX, double toY)
            throws IOException {
        to.setStrokingColor(new java.awt.Color(GREY));
        to.setLineWidth(0.6f);
        to.moveTo((float) fromX, (float) fromY);
        to.lineTo((float) toX, (float) toY);
        to.stroke();
    }

    /** @param scale points a pixel */
    Block picture(VectorPicture picture, double scale) {
        return new Block(scale * picture.height(), (to, top) -> {
            to.saveGraphicsState();
            to.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) MARGIN, (float) top));
            new PdfPen(document, to, faces).draw(picture.marks());
            to.restoreGraphicsState();
        });
    }

    /** Squares to calculate on, with a place for the answer. */
    Block squares(int rows, String answer) {
        Block first = picture(SheetPictures.squares(rows, answer), SheetPictures.POINTS);
        Block row = picture(SheetPictures.squares(1, ""), SheetPictures.POINTS);
        double edge = 2 * SheetPictures.POINTS; // the last line of one is the first of the next
        return new Block(first.height, first.drawing,
                new Block(row.height - edge, (to, top) -> row.drawing.draw(to, top + edge)));
    }

    /** A picture as wide as the page, or as is high enough. */
    Block image(BufferedImage picture, double indent) throws IOException {
        double scale = Math.max(picture.getWidth() / (WIDTH - indent), picture.getHeight() / LARGEST_PICTURE);
        PDImageXObject image = LosslessFactory.createFromImage(document, picture);
        double wide = picture.getWidth() / scale;
        double high = picture.getHeight() / scale;
        return new Block(high, (to, top) -> {
            to.drawImage(image, (float) (MARGIN + indent), (float) (top - high), (float) wide, (float) high);
            to.setStrokingColor(new java.awt.Color(GREY));
            to.setLineWidth(0.4f);
            to.addRect((float) (MARGIN + indent), (float) (top - high), (float) wide, (float) high);
            to.stroke();
        });
    }

    /** Writes it, with what stands at the foot of every page. */
    void finish(String title, FootLine foot, OutputStream out) throws IOException {
        draw();
        content.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream below = new PDPageContentStream(document, document.getPage(i),
                    PDPageContentStream.AppendMode.APPEND, true, true)) {
                small(below, foot.of(i + 1, pages), 0, MARGIN - 14);
            }
        }
        document.getDocumentInformation().setTitle(title);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
