package tapedeck.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.FileTrouble;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.action.Keys;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.SpokenTime;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.Newest;
import tapedeck.ui.work.OnceSeen;

/** Opens the window, or renders it without a display. */
public final class Desktop {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 540;

    private final Catalogue catalogue;
    private final Runnable warmUp;

    /**
     * @param catalogue the lessons that can be opened in the window
     * @param warmUp what is slow when it is first needed: done in the background once the window stands
     */
    public Desktop(Catalogue catalogue, Runnable warmUp) {
        this.catalogue = catalogue;
        this.warmUp = warmUp;
    }

    /** Why no window can be opened here and what to install, on one line; none if one can. */
    public Optional<Message> obstacle() {
        return DisplayProbe.obstacle();
    }

    /**
     * Opens the window with a lesson, and returns when it is closed.
     *
     * @param wanted the language, or none: as the user left it, at first the system's
     */
    public void open(Lesson first, Path home, Optional<Language> wanted) {
        CountDownLatch closed = new CountDownLatch(1);
        Remembered remembered = new Remembered(Preferences.userRoot());
        Words words = wanted.or(remembered::language).map(Words::new).orElseGet(Words::ofSystem);
        Platform.startup(() -> show(new Stage(), first, home, words, remembered, closed));
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Stage stage, Lesson first, Path home, Words words, Remembered remembered,
            CountDownLatch closed) {
        DeckLink link = new DeckLink(home, new SpokenTime(words));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = scene(link, catalogue, words, Theme.LIGHT, Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        MainView view = (MainView) scene.getRoot();
        view.panes().remember(remembered);
        remembered.follow(view.actions().charactersProperty());
        remembered.follow(words);
        remembered.follow(view.scripting().recent().filesProperty());
        AnimationTimer pulse = pulse(link, watch(link));
        Newest<Void, Void> background = new Newest<>("warm-up", (_, _) -> null);
        stage.titleProperty().bind(view.scripting().nameProperty());
        stage.setOnCloseRequest(event -> {
            if (!view.mayLeave()) {
                event.consume();
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, 0.95 * screen.getHeight())); // the desktop's bar above needs some
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        stage.setOnHidden(_ -> {
            pulse.stop();
            view.dispose();
            link.close();
            background.close();
            closed.countDown();
        });
        pulse.start();
        stage.show();
        view.graph().requestFocus();
        OnceSeen.then(scene, () -> Platform.runLater(() -> { // after this pulse
            link.workbench().open(first);
            background.prepare(warmUp);
        }));
    }

    /** The scene of the window, for any stage or none. On the FX thread. */
    public static Scene scene(DeckLink link, Catalogue catalogue, Words words, Theme theme, double width,
            double height) {
        Fonts.load();
        Appearance appearance = new Appearance(theme);
        MainView view = new MainView(link, catalogue, words, appearance);
        Scene scene = new Scene(view, width, height);
        new Keys(view.actions()).install(scene);
        appearance.dress(scene);
        return scene;
    }

    /** Has whatever goes wrong on this thread, the window's, said in the window. */
    static Mishaps watch(DeckLink link) {
        Mishaps mishaps = new Mishaps(link.notices()::fail);
        Thread.currentThread().setUncaughtExceptionHandler(mishaps);
        return mishaps;
    }

    /** Lets the link take what is new, once a pulse. */
    public static AnimationTimer pulse(DeckLink link) {
        return pulse(link, new Mishaps(link.notices()::fail));
    }

    private static AnimationTimer pulse(DeckLink link, Mishaps mishaps) {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    link.pulse(now);
                } catch (RuntimeException | Error e) { // a window that stands still says nothing
                    mishaps.uncaughtException(Thread.currentThread(), e);
                }
            }
        };
    }

    /**
     * Writes a picture of the window at a moment of a lesson.
     *
     * @throws ProgramException if the lesson cannot be loaded, the moment never comes, or the file cannot be written
     */
    public void snapshot(Lesson lesson, Path home, Moment moment, int width, int height, WindowLooks looks,
            Language language, Path out)
            throws ProgramException {
        Program program = lesson.load(home);
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProgramException(Message.of("shell.snapshot.noFolder", "file", out.toString(), "folder",
                    String.valueOf(folder)));
        }
        try (Deck deck = new Deck(program, program.defaults(), () -> 0)) {
            deck.runTo(moment);
            DeckState state = deck.await();
            if (state.failure() != null) {
                throw new ProgramException(state.failure());
            }
            MomentCheck.check(moment, state);
            write(render(lesson, home, deck, width, height, looks, language), out);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("shell.snapshot.interrupted"));
        }
    }

    private BufferedImage render(Lesson lesson, Path home, Deck deck, int width, int height, WindowLooks looks,
            Language language) throws ProgramException, InterruptedException {
        FutureTask<BufferedImage> task = new FutureTask<>(() -> {
            DeckLink link = new DeckLink(home);
            Scene scene = scene(link, catalogue, new Words(language), looks.theme(), width, height);
            MainView view = (MainView) scene.getRoot();
            view.panes().wayProperty().set(looks.way());
            view.panes().presentProperty().set(looks.present());
            link.show(lesson, deck);
            layOut(view); // what is presented learns only by this how large its letters are
            layOut(view);
            view.settle();
            layOut(view);
            BufferedImage image = image(scene.snapshot(null));
            view.dispose();
            return image;
        });
        onFxThread(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be rendered", e.getCause());
        }
    }

    private static void layOut(MainView view) {
        view.applyCss();
        view.layout();
    }

    private static void onFxThread(FutureTask<?> task) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        try {
            Platform.startup(task);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException _) { // it runs already
            Platform.runLater(task);
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
        try (OutputStream stream = Files.newOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no PNG writer");
            }
        } catch (IOException e) {
            throw new ProgramException(Message.of("shell.snapshot.notWritten", "file", out.toString(), "why",
                    FileTrouble.why(e)));
        }
    }
}
