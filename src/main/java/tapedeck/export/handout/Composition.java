package tapedeck.export.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.export.handout.HandoutSheet.Item;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.Regions;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Texts;

/** The composition of a sheet: the items of its sections, and the pictures it has drawn. For one thread. */
abstract sealed class Composition permits Worksheet, ReadingSheet {
    /** Lines that can stand for a program. */
    private static final int FEW_CHANGES = 2;
    /** More numbers than a card can write out: they are colours. */
    private static final int MOST_WRITTEN = 16;
    final Handout handout;
    final Texts texts;
    final List<HandoutSheet.Section> sections = new ArrayList<>();
    final List<HandoutSheet.Section> answers = new ArrayList<>();
    private final GraphDrawing drawing;
    private List<String> listed = List.of();
    /** The listing that was on the sheet last with all its lines, whatever room there is. */
    private List<String> whole = List.of();
    private List<String> drawn = List.of();
    private Handout.@Nullable Scene shown;
    private @Nullable Regions regions;

    Composition(Handout handout, Texts texts, GraphDrawing drawing) {
        this.handout = handout;
        this.texts = texts;
        this.drawing = drawing;
    }

    /** The sheet of that kind. */
    static HandoutSheet of(Handout handout, SheetKind kind, Texts texts, GraphDrawing drawing)
            throws InterruptedException {
        Composition composition = switch (kind) {
            case WORKSHEET -> new Worksheet(handout, texts, drawing);
            case READING -> new ReadingSheet(handout, texts, drawing);
        };
        composition.compose();
        return new HandoutSheet(composition.title(), composition.sections, composition.answers);
    }

    abstract void compose() throws InterruptedException;

    final String title() {
        return handout.number() == 0
                ? handout.title()
                : texts.of("learning.title", "number", handout.number(), "title", handout.title());
    }

    static Item line(String text, Phrase.Style style, LineBreaker.Kind kind) {
        return new Item.Text(new Prose.Paragraph(0, List.of(new Phrase.Words(text, style))), kind, false);
    }

    static List<Item> paragraphs(Prose prose, LineBreaker.Kind kind) {
        return prose.paragraphs().stream().<Item>map(each -> new Item.Text(each, kind, false)).toList();
    }

    /** Returns what is said before something is asked. */
    static Prose context(Prose prose, boolean asks) {
        int all = prose.paragraphs().size();
        return new Prose(prose.paragraphs().subList(0, all - (asks && all > 0 ? 1 : 0)));
    }

    /** The question, or what is to be done: the last paragraph. */
    static Prose asked(Prose prose) {
        int all = prose.paragraphs().size();
        return new Prose(prose.paragraphs().subList(Math.max(0, all - 1), all));
    }

    static boolean asks(Handout.Part part) {
        return !(part.space() instanceof Handout.Space.None || part.space() instanceof Handout.Space.Free);
    }

    /** The program, where it is another than the last one; all of it. */
    final List<Item> listing(Handout.Scene scene, boolean spare) {
        return listing(scene, spare, false);
    }

    /** The same, of which few lines may stand for all if they are enough. */
    final List<Item> listing(Handout.Scene scene, boolean spare, boolean shortens) {
        if (scene.listing().isEmpty() || scene.listing().equals(listed)) {
            return List.of();
        }
        List<String> changed = shortens && listed.equals(whole) ? changed(scene.listing()) : List.of();
        listed = scene.listing();
        whole = spare || !changed.isEmpty() ? List.of() : listed;
        drawn = List.of();
        return List.of(new Item.Listing(listed, changed, spare, true));
    }

    /** The few lines in which a program is not the last one, with their numbers; none if they are many. */
    private List<String> changed(List<String> lines) {
        if (lines.size() != whole.size()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>(List.of("# " + texts.of("handout.changed")));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(whole.get(i)) && !lines.get(i).startsWith("#")) {
                changed.add(i + 1 + "   " + lines.get(i));
            }
        }
        return changed.size() == 1 || changed.size() > 1 + FEW_CHANGES ? List.of() : changed;
    }

    /** Returns whether the last picture was of the same Functions, and as far back. */
    final boolean isDrawn(@Nullable TapeSnapshot graph) {
        return graph == null || shape(graph).equals(drawn);
    }

    private static List<String> shape(TapeSnapshot graph) {
        return Stream.concat(graph.functions().stream().map(FunctionState::call),
                graph.passed() < graph.functions().size() ? Stream.of() : Stream.of("backward")).toList();
    }

    /** Returns whether the last picture is on the sheet in any case, and of the same moment. */
    final boolean isShown(Handout.Scene scene) {
        Handout.Scene last = shown;
        TapeSnapshot before = last == null ? null : last.graph();
        TapeSnapshot graph = scene.graph();
        return last != null && before != null && graph != null && last.program().equals(scene.program())
                && before.iteration() == graph.iteration() && before.playhead() == graph.playhead();
    }

    /** The graph; none if there is none, or it is too large for letters that can be read. */
    final List<Item> graph(Handout.Scene scene, boolean covers, boolean spare) throws InterruptedException {
        TapeSnapshot graph = scene.graph();
        if (graph == null) {
            return List.of();
        }
        drawn = shape(graph);
        VectorPicture picture = drawing.draw(graph, covers ? scene.covered() : Set.of());
        if (PaperGraph.scale(picture, SheetPictures.POINTS).isEmpty()) {
            shown = null;
            return List.of();
        }
        shown = spare ? null : scene;
        boolean hasColours = graph.tensors().stream().anyMatch(each -> each.numbers() > MOST_WRITTEN);
        return List.of(new Item.Graph(picture, texts.of("handout.pictured", "program", scene.program()),
                hasColours ? texts.of("handout.colours") : "", spare));
    }

    /** The picture of what is predicted, where that is looked at and not the same as before. */
    final List<Item> regions(Handout.Scene scene) {
        Regions now = scene.regions();
        if (now == null || now.equals(regions)) {
            return List.of();
        }
        boolean isFirst = regions == null;
        regions = now;
        return List.of(new Item.Graph(SheetPictures.regions(now), texts.of("handout.regions"),
                isFirst ? texts.of("handout.regions.about") : "", false));
    }

    static boolean isGoal(Handout.Part part) {
        return part.space() instanceof Handout.Space.Goal;
    }

    /** Returns what stands before what is right: a goal can be reached in several ways. */
    final String word(Handout.Part part) {
        return texts.of(isGoal(part) ? "handout.reached" : "handout.right");
    }

    /** Returns the choices, and above curves that their axes are the same. */
    final List<Item> boxes(List<Handout.Option> options) {
        return options.stream().anyMatch(each -> each.curve() == null)
                ? List.of(new Item.Boxes(options))
                : List.of(line(texts.of("handout.curves"), Phrase.Style.PLAIN, LineBreaker.Kind.MUTED),
                        new Item.Curves(options, texts.of("handout.axis.iteration"), texts.of("handout.axis.loss")));
    }

    /** Returns what is right, all of it on one line behind {@code before}. */
    static Item right(String before, Handout.@Nullable Answer answer, LineBreaker.Kind kind, boolean indented) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase.Words(before, Phrase.Style.STRONG));
        for (Handout.Remark each : answer == null ? List.<Handout.Remark>of() : answer.right()) {
            phrases.add(new Phrase.Words((phrases.size() > 1 ? ", " : " ") + each.to() + (each.text().isEmpty()
                    ? ""
                    : ": "), Phrase.Style.STRONG));
            each.text().phrases().forEach(phrases::add);
        }
        return new Item.Text(new Prose.Paragraph(0, phrases), kind, indented);
    }

    /** Returns the code that is right, if it is code. */
    static List<Item> code(Handout.@Nullable Answer answer) {
        return answer == null || answer.code().isEmpty()
                ? List.of()
                : List.of(new Item.Listing(answer.code(), List.of(), false, false));
    }

    /** Returns what is said to wrong answers. */
    final List<Item> wrong(Handout.@Nullable Answer answer) {
        return answer == null ? List.of() : answer.remarks().stream().<Item>map(each -> {
            String to = each.to().isEmpty() ? texts.of("handout.others") : each.to();
            return new Item.Text(new Prose.Paragraph(0,
                    Stream.concat(Stream.of(new Phrase.Words(to + ": ", Phrase.Style.STRONG)), each.text().phrases())
                            .toList()),
                    LineBreaker.Kind.SMALL, true);
        }).toList();
    }
}
