package tapedeck.ui.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.HandoutPlay;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.lesson.WindowStage;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A window that nobody sees, in which a lesson is played for a hand-out. On the FX thread only; nothing here waits long. */
final class OffscreenWindow {
    /** So small that its letters can be read on paper, where it is as wide as the page, in pixels. */
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    /** Dots of paper a pixel. */
    private static final double SCALE = 2;
    /** Dots that are left above and below what is seen. */
    private static final int EDGE = 40;
    /** What is lit, and what is laid out aside, is seen only at the next pulses. */
    private static final int PULSES = 3;

    private final DeckLink link;
    private final MainView view;
    private final WindowStage stage;
    private final HandoutPlay play;
    private int pulses;

    OffscreenWindow(Lesson lesson, Catalogue catalogue, Language language, Path home) {
        link = new DeckLink(home);
        Scene scene = Desktop.scene(link, catalogue, new LiveTexts(language), Theme.LIGHT, WIDTH, HEIGHT);
        view = (MainView) scene.getRoot();
        layOut();
        stage = new WindowStage(link, lesson, language, view.learning().around(), catalogue, home, Tempo.free());
        stage.trust();
        play = new HandoutPlay(lesson, language, stage, this::picture);
    }

    /** Goes on as far as it can; whether it is over. */
    boolean pulse() {
        link.pulse(System.nanoTime());
        return play.advance();
    }

    private void layOut() {
        view.applyCss();
        view.layout();
    }

    private @Nullable BufferedImage picture() {
        try {
            view.settle();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        layOut();
        if (++pulses < PULSES) {
            return null;
        }
        pulses = 0;
        Node seen = Objects.requireNonNull(view.lookup("#ways"));
        WindowSnapshots.redrawScrolled(seen);
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(Transform.scale(SCALE, SCALE));
        return withoutBands(WindowSnapshots.image(seen.snapshot(fine, null)));
    }

    /** The picture without what is empty above and below, but for an edge: paper is short. */
    private static BufferedImage withoutBands(BufferedImage picture) {
        int height = picture.getHeight();
        int top = 0;
        while (top < height && isEmpty(picture, top)) {
            top++;
        }
        int bottom = height;
        while (bottom > top && isEmpty(picture, bottom - 1)) {
            bottom--;
        }
        int from = Math.max(0, top - EDGE);
        int to = Math.min(height, bottom + EDGE);
        return bottom == top ? picture : picture.getSubimage(0, from, picture.getWidth(), to - from);
    }

    /** Returns whether all of a row has one colour. */
    private static boolean isEmpty(BufferedImage picture, int y) {
        int[] row = picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
        return Arrays.stream(row).allMatch(each -> each == row[0]);
    }

    /** Why the lesson was not played to its end, or empty. */
    Optional<Message> missed() {
        return play.missed();
    }

    /** Returns what was told, seen and asked. */
    Handout handout() {
        return play.handout();
    }

    void close() {
        stage.close();
        view.dispose();
        link.close();
    }
}
