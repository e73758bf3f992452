package tapedeck.ui.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Wording;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The lessons in their chapters: a frame round the next one, a tick on what is done, a ring on what was left half way. Until they are
 * read, their places stand there.
 */
final class LessonTiles {
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

    private final StartModel model;
    private final LiveTexts words;
    private final Appearance appearance;
    private final Map<String, TilePicture> drawings;
    private final ChapterPane pane;
    private final Map<Lesson, StartTile> tiles = new HashMap<>();

    LessonTiles(StartModel model, LiveTexts words, Appearance appearance, Map<String, TilePicture> drawings,
            ObservableDoubleValue em) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.drawings = drawings;
        pane = new ChapterPane(em);
        pane.setId("start-lessons");
        model.follow(() -> {
            if (model.openingProperty().get() == null) { // else the one that is marked has the focus
                show();
            }
        });
        model.openingProperty().subscribe(now -> mark(now));
        model.shownProperty().addListener((_, _, _) -> show());
        words.textsProperty().addListener((_, _, _) -> show());
        show();
    }

    ChapterPane pane() {
        return pane;
    }

    private void show() {
        if (!model.shownProperty().get()) {
            return; // it is made anew when the page comes
        }
        tiles.clear();
        Lesson next = model.next().orElse(null);
        List<ChapterPane.Chapter> chapters = new ArrayList<>();
        for (Cover.Chapter chapter : Cover.Chapter.values()) {
            List<StartTile> made = model.lessonsProperty().get().stream()
                    .filter(each -> each.cover().chapter() == chapter).map(each -> tile(each, each.equals(next)))
                    .toList();
            List<? extends Region> shown = model.lessonsProperty().get().isEmpty() ? places(chapter) : made;
            if (!shown.isEmpty()) {
                chapters.add(new ChapterPane.Chapter(heading(words.of(title(chapter))), shown));
            }
        }
        pane.show(chapters);
        mark(model.openingProperty().get());
    }

    private void mark(@Nullable Opening opening) {
        tiles.forEach((lesson, tile) -> tile
                .opening(new Opening.OfLesson(lesson).equals(opening) ? words.of("start.spoken-opening") : null));
    }

    private static String title(Cover.Chapter chapter) {
        return switch (chapter) {
            case AUTOGRAD -> "start.chapter.autograd";
            case MODES_AND_LEAVES -> "start.chapter.modes";
            case TRAINING -> "start.chapter.training";
            case LOSSES_AND_OPTIMIZERS -> "start.chapter.losses";
            case PITFALLS -> "start.chapter.pitfalls";
            case OTHER -> "start.chapter.other";
        };
    }

    /** The frames of the lessons that a chapter has in the program as it ships: nothing moves when the lessons come. */
    private static List<Region> places(Cover.Chapter chapter) {
        int lessons = switch (chapter) {
            case AUTOGRAD -> 4;
            case MODES_AND_LEAVES, TRAINING -> 3;
            case LOSSES_AND_OPTIMIZERS, PITFALLS -> 5;
            case OTHER -> 0;
        };
        return IntStream.range(0, lessons).mapToObj(_ -> StartTile.place()).toList();
    }

    private static Label heading(String says) {
        Label heading = new Label(says);
        heading.getStyleClass().add("start-heading");
        return heading;
    }

    private StartTile tile(Lesson lesson, boolean next) {
        Cover cover = lesson.cover();
        Wording wording = lesson.wording(words.texts().language());
        StartTile tile = new StartTile("start-lesson-" + cover.id(), new Picture(appearance,
                Objects.requireNonNull(drawings.get(TilePicture.name(cover.picture())))::paint));
        tiles.put(lesson, tile);
        tile.pseudoClassStateChanged(NEXT, next);
        tile.setOnAction(_ -> model.teach(lesson));
        int step = model.learned().step(cover.id());
        boolean done = model.learned().isDone(cover.id());
        String so = done
                ? words.of("start.spoken-done")
                : step > 0
                        ? words.of("start.spoken-at", "step", step + 1, "steps", lesson.steps().size())
                        : words.of("start.spoken-minutes", "minutes", cover.minutes());
        tile.name(wording.shortTitle(), words.of("start.spoken", "title", wording.title(), "says",
                Welcome.plain(wording.summary()), "so", so));
        if (done) {
            mark(tile, LessonTiles::tick);
        } else if (step > 0) {
            mark(tile, pen -> ring(pen, (double) step / lesson.steps().size()));
        }
        return tile;
    }

    private void mark(StartTile tile, Consumer<Pen> painter) {
        Picture mark = new Picture(appearance, painter);
        mark.getStyleClass().add("start-mark");
        tile.mark(mark);
    }

    private static double ground(Pen pen, Color ground) {
        double size = pen.width();
        pen.dot(size / 2, size / 2, size, pen.palette().background());
        pen.dot(size / 2, size / 2, 0.77 * size, ground);
        return size;
    }

    private static void tick(Pen pen) {
        double size = ground(pen, pen.palette().leaf());
        pen.stroke(pen.palette().panel(), 0.085 * size);
        pen.g().strokePolyline(new double[]{0.31 * size, 0.45 * size, 0.69 * size},
                new double[]{0.52 * size, 0.67 * size, 0.37 * size}, 3);
    }

    private static void ring(Pen pen, double share) {
        double size = ground(pen, pen.palette().panel());
        double edge = 0.18 * size;
        pen.stroke(pen.palette().line(), 0.13 * size);
        pen.g().strokeOval(edge, edge, size - 2 * edge, size - 2 * edge);
        pen.stroke(pen.palette().data(), 0.13 * size);
        pen.g().strokeArc(edge, edge, size - 2 * edge, size - 2 * edge, 90, -360 * share,
                ArcType.OPEN);
    }
}
