package tapedeck.export.handout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tapedeck.export.handout.HandoutSheet.Item;
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

    private HandoutPdf(Path folder, PaperPages pages, Room room) {
        this.folder = folder;
        this.pages = pages;
        this.room = room;
    }

    /** The room that is left to answer. */
    private enum Room {
        AMPLE(5, true, true, 0.75, 300), USUAL(4, true, true, 0.7, 300), SPARSE(3, true, true, 0.6, 180),
        /** From here on a question stands beside its program. */
        BESIDE(3, true, true, 0.6, 180),
        SCARCE(3, false, true, 0.6, 110), LEAST(2, false, false, 0.6, 60),
        /** The same, with questions that may begin on one page and end on the next. */
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

        private boolean hidden(Item.Listing listing) {
            return listing.spare() && !hasPrograms;
        }

        private List<String> shown(Item.Listing listing) {
            return hasPrograms || listing.changed().isEmpty() ? listing.lines() : listing.changed();
        }
    }

    /**
     * The document.
     *
     * @param folder in which the pictures of the texts are
     */
    static byte[] of(HandoutSheet sheet, Path folder, Texts texts) throws IOException {
        try (PaperPages pages = new PaperPages(true)) {
            new HandoutPdf(folder, pages, room(sheet, folder)).write(sheet);
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
            try (PaperPages pages = new PaperPages(false)) {
                new HandoutPdf(folder, pages, room).write(sheet);
                if (pages.count() <= MOST_PAGES) {
                    return room;
                }
            }
        }
        return Room.TORN;
    }

    private void write(HandoutSheet sheet) throws IOException {
        if (room.compareTo(Room.LEAST) >= 0 && !sheet.answers().isEmpty()) {
            pages.tear();
        }
        if (room == Room.TORN) {
            pages.squeeze();
        }
        for (HandoutSheet.Section each : sheet.sections()) {
            add(each);
        }
        if (!sheet.answers().isEmpty()) {
            pages.turn();
            pages.tighten();
        }
        for (HandoutSheet.Section each : sheet.answers()) {
            add(each);
        }
    }

    private void add(HandoutSheet.Section section) throws IOException {
        List<PaperPages.Block> blocks = new ArrayList<>();
        List<Item> items = section.items();
        int question = 0;
        for (int i = 0; i < items.size(); i++) {
            List<Item> beside = beside(items.get(i), items.subList(i + 1, items.size()));
            if (beside.isEmpty()) {
                add(blocks, items.get(i), 0);
            } else {
                blocks.add(beside((Item.Listing) items.get(i), beside));
                i += beside.size();
            }
            if (isAsked(items.get(i)) || beside.stream().anyMatch(HandoutPdf::isAsked)) {
                question = blocks.size();
            }
        }
        pages.add(blocks, room == Room.TORN ? 0 : question);
    }

    private static boolean isAsked(Item item) {
        return item instanceof Item.Text(var _, PaperText.Kind kind, boolean _) && kind == PaperText.Kind.ASKED;
    }

    /** The question that has room beside its program, and what is to be ticked there; none where all stands below each other. */
    private List<Item> beside(Item program, List<Item> behind) throws IOException {
        if (room.compareTo(Room.BESIDE) < 0 || !(program instanceof Item.Listing listing)
                || room.hidden(listing) || behind.isEmpty() || !isAsked(behind.getFirst())
                || PaperPages.WIDTH - column(listing) < COLUMN) {
            return List.of();
        }
        return behind.stream().takeWhile(each -> isAsked(each) || each instanceof Item.Places
                || (each instanceof Item.Boxes(var options) && options.stream().noneMatch(one -> one.curve() != null)))
                .toList();
    }

    private double column(Item.Listing listing) throws IOException {
        return pages.width(room.shown(listing)) + PaperPages.INDENT;
    }

    private PaperPages.Block beside(Item.Listing listing, List<Item> items) throws IOException {
        List<PaperPages.Block> right = new ArrayList<>();
        for (Item item : items) {
            add(right, item, column(listing));
        }
        return pages.beside(room.shown(listing), right);
    }

    private void add(List<PaperPages.Block> to, Item item, double indent) throws IOException {
        switch (item) {
            case Item.Text(Prose.Paragraph paragraph, PaperText.Kind kind, boolean indented) ->
                paragraph(to, paragraph, kind, indent + (indented ? PaperPages.INDENT : 0));
            case Item.Listing listing -> {
                if (!room.hidden(listing)) {
                    to.add(pages.listing(room.shown(listing)));
                }
            }
            case Item.Graph(var picture, String _, boolean spare) -> {
                double scale = PaperGraph.scale(picture, room.graphs).orElse(SheetPictures.POINTS);
                if (!spare || scale * picture.height() <= room.tallest) {
                    to.add(pages.picture(picture, scale));
                }
            }
            case Item.Boxes(var options) when options.stream().allMatch(each -> each.curve() != null) ->
                to.add(pages.picture(SheetPictures.curves(options), SheetPictures.POINTS));
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
            case Item.Lines(List<String> names, boolean spare) -> {
                if (room.hasLines || !spare) {
                    to.add(pages.rules(names, indent));
                }
            }
            case Item.Squares _ ->
                to.add(pages.picture(SheetPictures.squares(room.squares), SheetPictures.POINTS));
            case Item.Axes axes ->
                to.add(pages.picture(SheetPictures.axes(axes), SheetPictures.POINTS));
        }
    }

    private void paragraph(List<PaperPages.Block> to, Prose.Paragraph paragraph, PaperText.Kind kind, double indent)
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
