package tapedeck.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.Staging;
import tapedeck.export.picture.PngWriter;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.export.report.Report;
import tapedeck.export.report.ReportPage;
import tapedeck.file.WholeFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.FileErrorText;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.export.Film;
import tapedeck.ui.export.Reporting;
import tapedeck.ui.export.Titles;
import tapedeck.ui.graph.GraphSheet;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/**
 * The window at a moment of a lesson, without a display.
 *
 * @param catalogue the lessons that its menus offer
 */
public record WindowSnapshots(Catalogue catalogue) {
    /**
     * The look of a picture of the window.
     *
     * @param present whether as before a class
     */
    public record WindowLooks(Theme theme, WindowLayout way, boolean present) {}

    /**
     * A moment, and the window in which it is seen, in pixels.
     *
     * @param moment it is checked to have come; null for wherever the run is brought
     * @param staging brings a run there
     */
    public record Sitting(ProgramEntry lesson, Path home, @Nullable Moment moment, int width, int height,
            WindowLooks looks,
            Language language, Staging staging) {}

    private interface Eye<T> {
        T see(MainView view, DeckLink link);
    }

    /**
     * Writes a picture of the window.
     *
     * @throws ProgramException if the lesson cannot be loaded, the moment never comes, or the file cannot be written
     */
    public void snapshot(Sitting sitting, Path out) throws ProgramException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProgramException(Message.of("shell.snapshot.noFolder", "file", out.toString(), "folder",
                    String.valueOf(folder)));
        }
        write(look(sitting, (view, _) -> image(view.getScene().snapshot(null))), out);
    }

    /**
     * Draws the graph, with title and caption.
     *
     * @param whole whether all of it, or what such a window shows
     * @throws ProgramException if the lesson cannot be loaded, or the moment never comes
     */
    public VectorPicture draw(Sitting sitting, boolean whole) throws ProgramException {
        Palette palette = sitting.looks.theme().palette();
        return look(sitting, (view, link) -> {
            GraphSheet sheet = new GraphSheet(view.graph());
            return new Titles(link, view.actions().words()).around(whole ? sheet.whole(palette) : sheet.seen(palette),
                    palette);
        });
    }

    /**
     * Draws the iteration of that moment step by step, as far as that, each picture with title and caption.
     *
     * @throws ProgramException if the lesson cannot be loaded, or the moment never comes
     */
    public List<VectorPicture> film(Sitting sitting) throws ProgramException {
        return look(sitting, (view, link) -> {
            DeckState state = Objects.requireNonNull(link.frame().state());
            Theme theme = sitting.looks.theme();
            Film film = new GraphSheet(view.graph()).film(Objects.requireNonNull(state.playhead().captured()),
                    view.actions().words(), theme);
            while (!film.isDone()) {
                film.next();
            }
            Titles titles = new Titles(link, view.actions().words());
            return film.frames().stream().map(each -> titles.around(each, theme.palette())).toList();
        });
    }

    /** Makes a report of what was done. */
    public byte[] report(Outcome outcome, Language language) throws IOException, InterruptedException {
        LiveTexts words = new LiveTexts(language);
        Report drawn = onFxThread(() -> {
            Fonts.load();
            return Reporting.of(outcome, GraphSheet::drawn, words);
        });
        return ReportPage.of(drawn, words.texts());
    }

    /**
     * Draws a graph apart, at rest, in its light colours on white. Blocks; not for the FX thread.
     *
     * @param covered the numbers that are left out: {@code w.data}, {@code w.grad}
     */
    public VectorPicture graph(TapeSnapshot graph, Set<String> covered, Language language)
            throws InterruptedException {
        return onFxThread(() -> {
            Fonts.load();
            return GraphSheet.covered(graph.atRest(), covered, new LiveTexts(language), Theme.LIGHT).onPaper();
        });
    }

    private <T> T look(Sitting sitting, Eye<T> eye) throws ProgramException {
        Program program = sitting.lesson.load(sitting.home);
        try (Deck deck = sitting.staging.begin(program)) {
            DeckState state = deck.await();
            if (state.position().failure() != null) {
                throw new ProgramException(state.position().failure());
            }
            if (sitting.moment != null) {
                MomentCheck.check(sitting.moment, state);
            }
            return render(sitting, deck, eye);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("shell.snapshot.interrupted"));
        }
    }

    private <T> T render(Sitting sitting, Deck deck, Eye<T> eye) throws InterruptedException {
        WindowLooks looks = sitting.looks;
        return onFxThread(() -> {
            DeckLink link = new DeckLink(sitting.home);
            Scene scene = Desktop.scene(link, catalogue, new LiveTexts(sitting.language), looks.theme(), sitting.width,
                    sitting.height);
            MainView view = (MainView) scene.getRoot();
            view.panes().wayProperty().set(looks.way());
            view.panes().presentProperty().set(looks.present());
            link.show(sitting.lesson, deck);
            layOut(view); // what is presented learns only by this how large its letters are
            layOut(view);
            view.settle();
            layOut(view);
            T seen = eye.see(view, link);
            view.dispose();
            return seen;
        });
    }

    private static void layOut(MainView view) {
        view.applyCss();
        view.layout();
    }

    private static <T> T onFxThread(Callable<T> draws) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(draws);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        try {
            Platform.startup(task);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException _) { // it runs already
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be rendered", e.getCause());
        }
    }

    private static BufferedImage image(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static void write(BufferedImage image, Path out) throws ProgramException {
        try {
            WholeFile.write(out, PngWriter.bytes(image));
        } catch (IOException e) {
            throw new ProgramException(Message.of("shell.snapshot.notWritten", "file", out.toString(), "why",
                    FileErrorText.why(e)));
        }
    }
}
