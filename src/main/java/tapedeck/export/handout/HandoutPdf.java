package tapedeck.export.handout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tapedeck.export.handout.HandoutSheet.Item;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.text.Texts;

/** A sheet as a PDF of A4 pages: what belongs together is on one page, answers begin a page of their own. */
final class HandoutPdf {
    /** The most pages of what is to be answered, two sheets of paper, as long as there is room to answer. */
    private static final int MOST_PAGES = 4;

    /** The least that is left for a question beside its program, in points. */
    private static final double COLUMN = 150;

    private final Path folder;
    private final PaperPages pages;
    private final Room room;
    /** The items that are there although the room leaves them out, or shortens them: the pages stay as many. */
    private final Set<Item> restored;

    private HandoutPdf(Path folder, PaperPages pages, Room room, Set<Item> restored) {
        this.folder = folder;
        this.pages = pages;
        this.room = room;
        this.restored = restored;
    }

    /** The room that is left to answer. */
    private enum Room {
        AMPLE(5, true, true, 0.75, 300), USUAL(4, true, true, 0.7, 300), SPARSE(3, true, true, 0.6, 180),
        /** From here on a question stands beside its program. */
        BESIDE(3, true, true, 0.6, 180),
        SCARCE(3, false, true, 0.6, 110), LEAST(2, false, false, 0.6, 60),
        /** The same, with smaller gaps. */
        SQUEEZED(2, false, false, 0.6, 60),
        /** The same, with questions that may stand on the page behind their program. */
        TORN(2, false, false, 0.6, 60);

        private final int squares;
        private final boolean hasPrograms;
        private final boolean hasLines;
        private final double graphs;
        /** The height of a graph that could be spared. */
        private final double tallest;

        Room(int squares, boolean hasPrograms, boolean hasLines, double graphs, double tallest) {
            this.squares = squares;
            this.hasPrograms = hasPrograms;
            this.hasLines = hasLines;
            this.graphs = graphs;
            this.tallest = tallest;
        }

        /** Returns whether an item is left out, or has less than it could. */
        private boolean spares(Item item) {
            return switch (item) {
                case Item.Listing listing -> !hasPrograms && (listing.spare() || !listing.changed().isEmpty());
                case Item.Lines lines -> !hasLines && lines.spare();
                case Item.Graph graph -> graph.spare() && scale(graph.picture()) * graph.picture().height() > tallest;
                default -> false;
            };
        }

        private double scale(VectorPicture picture) {
            return PaperGraph.scale(picture, graphs).orElse(SheetPictures.POINTS);
        }
    }

    /**
     * The document.
     *
     * @param folder in which the pictures of the texts are
     */
    static byte[] of(HandoutSheet sheet, Path folder, Texts texts) throws IOException {
        Room room = room(sheet, folder);
        try (PaperPages pages = new PaperPages(true)) {
            new HandoutPdf(folder, pages, room, restored(sheet, folder, room)).write(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pages.finish(sheet.title(), (page, all) -> texts.of("handout.page", "title", sheet.title(), "page", page,
                    "pages", all), out);
            return out.toByteArray();
        }
    }

    /** The most room with which it has not too many pages. */
    private static Room room(HandoutSheet sheet, Path folder) throws IOException {
        if (sheet.answers().isEmpty()) {
            return Room.AMPLE;
        }
        for (Room room : Room.values()) {
            if (fits(sheet, folder, room, Set.of())) {
                return room;
            }
        }
        return Room.TORN;
    }

    /** The items that the room leaves out and its pages have place for: programs before lines and graphs. */
    private static Set<Item> restored(HandoutSheet sheet, Path folder, Room room) throws IOException {
        Set<Item> restored = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item item : sheet.sections().stream().flatMap(each -> each.items().stream()).filter(room::spares)
                .sorted(Comparator.comparingInt(HandoutPdf::rank)).toList()) {
            restored.add(item);
            if (!fits(sheet, folder, room, restored)) {
                restored.remove(item);
            }
        }
        return restored;
    }

    /** A program with gaps is missed most, then one of which few lines stand for all. */
    private static int rank(Item item) {
        return item instanceof Item.Listing listing ? listing.spare() ? 0 : 1 : 2;
    }

    private static boolean fits(HandoutSheet sheet, Path folder, Room room, Set<Item> restored) throws IOException {
        try (PaperPages pages = new PaperPages(false)) {
            new HandoutPdf(folder, pages, room, restored).write(sheet);
            return pages.count() <= MOST_PAGES;
        }
    }

    private boolean isLeftOut(Item item) {
        return room.spares(item) && !restored.contains(item);
    }

    /** Its lines, or what stands for them. */
    private PaperPages.Program shown(Item.Listing listing) {
        return isLeftOut(listing) && !listing.changed().isEmpty()
                ? new PaperPages.Program(listing.changed(), false)
                : new PaperPages.Program(listing.lines(), listing.numbered());
    }

    private boolean isHidden(Item.Listing listing) {
        return listing.spare() && isLeftOut(listing);
    }

    private void write(HandoutSheet sheet) throws IOException {
        if (room.compareTo(Room.SQUEEZED) >= 0) {
            pages.squeeze();
        }
        if (room == Room.TORN) {
            pages.tear();
        }
        if (!sheet.answers().isEmpty()) {
            pages.spread();
        }
        for (HandoutSheet.Section each : sheet.sections()) {
            add(each);
        }
        if (!sheet.answers().isEmpty()) {
            pages.turn();
            pages.tighten(room.compareTo(Room.SQUEEZED) >= 0);
        }
        for (HandoutSheet.Section each : sheet.answers()) {
            add(each);
        }
    }

    private void add(HandoutSheet.Section section) throws IOException {
        List<PaperPages.Block> blocks = new ArrayList<>();
        List<Item> items = section.items();
        int question = 0; // where it begins
        for (int i = 0; i < items.size(); i++) {
            List<Item> beside = beside(items.get(i), items.subList(i + 1, items.size()));
            if (question == 0 && (isAsked(items.get(i)) || !beside.isEmpty())) {
                question = blocks.size();
            }
            if (beside.isEmpty()) {
                add(blocks, items.get(i), 0);
            } else {
                blocks.add(beside((Item.Listing) items.get(i), beside));
                i += beside.size();
            }
        }
        pages.add(blocks, question);
    }

    private static boolean isAsked(Item item) {
        return item instanceof Item.Text(var _, LineBreaker.Kind kind, boolean _) && kind == LineBreaker.Kind.ASKED;
    }

    /** The question that has room beside its program, and what is to be ticked there; none where all stands below each other. */
    private List<Item> beside(Item program, List<Item> behind) throws IOException {
        if (room.compareTo(Room.BESIDE) < 0 || !(program instanceof Item.Listing listing)
                || isHidden(listing) || behind.isEmpty() || !isAsked(behind.getFirst())
                || PaperPages.WIDTH - column(listing) < COLUMN) {
            return List.of();
        }
        return behind.stream()
                .takeWhile(each -> isAsked(each) || each instanceof Item.Places || each instanceof Item.Boxes).toList();
    }

    private double column(Item.Listing listing) throws IOException {
        return pages.width(shown(listing)) + PaperPages.INDENT;
    }

    private PaperPages.Block beside(Item.Listing listing, List<Item> items) throws IOException {
        List<PaperPages.Block> right = new ArrayList<>();
        for (Item item : items) {
            add(right, item, column(listing));
        }
        return pages.beside(shown(listing), right);
    }

    private void add(List<PaperPages.Block> to, Item item, double indent) throws IOException {
        switch (item) {
            case Item.Text(Prose.Paragraph paragraph, LineBreaker.Kind kind, boolean indented) ->
                paragraph(to, paragraph, kind, indent + (indented ? PaperPages.INDENT : 0));
            case Item.Listing listing -> {
                if (!isHidden(listing)) {
                    to.add(pages.listing(shown(listing)));
                }
            }
            case Item.Graph graph -> {
                if (!isLeftOut(graph)) {
                    to.add(pages.picture(graph.picture(), room.scale(graph.picture())));
                    if (!graph.about().isEmpty()) {
                        to.add(pages.text(HandoutSheet.words(graph.about()), LineBreaker.Kind.MUTED, indent));
                    }
                }
            }
            case Item.Curves curves ->
                to.add(pages.picture(SheetPictures.curves(curves), SheetPictures.POINTS));
            case Item.Boxes(var options) -> {
                for (var option : options) {
                    to.add(pages.boxed(option.text().paragraphs().getFirst(), option.mark(), indent));
                }
            }
            case Item.Places(List<String> names) -> {
                for (String name : names) {
                    to.add(pages.boxed(new Prose.Paragraph(0, List.of(new Phrase.Words(name, Phrase.Style.CODE))), "",
                            indent));
                }
            }
            case Item.Lines lines -> {
                if (!isLeftOut(lines)) {
                    to.add(pages.rules(lines.names(), lines.goesOn(), indent));
                }
            }
            case Item.Squares(String answer) -> to.add(pages.squares(room.squares, answer));
            case Item.Axes axes ->
                to.add(pages.picture(SheetPictures.axes(axes), SheetPictures.POINTS));
        }
    }

    private void paragraph(List<PaperPages.Block> to, Prose.Paragraph paragraph, LineBreaker.Kind kind, double indent)
            throws IOException {
        List<Phrase> line = new ArrayList<>();
        for (Phrase phrase : paragraph.phrases()) {
            BufferedImage picture = phrase instanceof Phrase.Picture(String file, String _) ? read(file) : null;
            if (picture != null) {
                to.add(pages.image(picture, indent));
            } else {
                line.add(phrase);
            }
        }
        if (!line.isEmpty()) {
            to.add(pages.text(new Prose.Paragraph(paragraph.line(), line), kind, indent));
        }
    }

    /** A picture of a text; null where there is none. */
    private @Nullable BufferedImage read(String file) {
        try {
            return ImageIO.read(folder.resolve(file).toFile());
        } catch (IOException _) {
            return null; // its words stand for it
        }
    }
}
