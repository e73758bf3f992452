package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.SpokenTime;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.opening.FirstLook;
import tapedeck.ui.session.StateFolder;
import tapedeck.ui.session.WindowPreferences;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.DisplayProbe;
import tapedeck.ui.work.Newest;
import tapedeck.ui.work.OnceSeen;
import tapedeck.ui.work.UncaughtErrors;

/** Opens the window. */
public final class Desktop {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 540;
    private static final BiConsumer<DeckLink, MainView> NOTHING = (_, _) -> {};

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
     * @param how it begins
     * @param pick the name of a tensor to pick, or null
     * @param wanted the language, or none: as the user left it, at first the system's
     */
    public void open(ProgramEntry first, StartMode how, @Nullable String pick, Path home, Optional<Language> wanted) {
        open(NOTHING, (link, view) -> {
            FirstLook.await(link, view.selection(), how.at(), pick);
            if (pick != null) {
                view.panes().wayProperty().set(WindowLayout.STEP); // what is picked is looked into there
            } else if (how.at() != null) {
                view.panes().wayProperty().set(WindowLayout.of(how.at()));
            }
            link.workbench().opening().open(first, how);
        }, home, wanted);
    }

    /** The same with a file of any kind, or the folder of a lesson; what is wrong with it is said in the window. */
    public void open(Path file, Path home, Optional<Language> wanted) {
        BiConsumer<DeckLink, MainView> opens = (_, view) -> view.files().open(file);
        boolean taught = LessonReader.isLesson(file);
        open(taught ? opens : NOTHING, taught ? NOTHING : opens, home, wanted);
    }

    /** The same with the page that says what there is, or with the first program where somebody wants no such page. */
    public void open(Path home, Optional<Language> wanted) {
        open((_, view) -> {
            StartModel start = view.learning().start();
            start.shownProperty().set(start.atStartProperty().get());
        }, (link, view) -> {
            if (!view.learning().start().atStartProperty().get()) {
                link.workbench().open(catalogue.first());
            }
        }, home, wanted);
    }

    /**
     * The same with a class that phones can join.
     *
     * @param lesson the folder of the lesson that is taught; none for the page that says what there is
     */
    public void openClass(Optional<Path> lesson, Path home, Optional<Language> wanted) {
        open((_, view) -> lesson.ifPresentOrElse(view.files()::open,
                () -> view.learning().start().shownProperty().set(true)), (_, view) -> view.beginClass(), home, wanted);
    }

    /**
     * @param first is done before the window is seen: nothing else is to be seen first
     * @param then is done once it is seen: what is played before is watched by nobody
     */
    private void open(BiConsumer<DeckLink, MainView> first, BiConsumer<DeckLink, MainView> then, Path home,
            Optional<Language> wanted) {
        CountDownLatch closed = new CountDownLatch(1);
        WindowPreferences remembered = new WindowPreferences(Preferences.userRoot());
        LiveTexts words = wanted.or(remembered::language).map(LiveTexts::new).orElseGet(LiveTexts::ofSystem);
        Platform.startup(() -> show(new Stage(), first, then, home, words, remembered, closed));
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Stage stage, BiConsumer<DeckLink, MainView> first, BiConsumer<DeckLink, MainView> then, Path home,
            LiveTexts words, WindowPreferences remembered, CountDownLatch closed) {
        DeckLink link = new DeckLink(home, new SpokenTime(words));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Appearance appearance = new Appearance(Theme.LIGHT);
        remembered.follow(appearance);
        WindowSize size = new WindowSize(screen);
        size.remember(remembered);
        Scene scene = scene(link, catalogue, words, appearance, size.width(), size.height());
        MainView view = (MainView) scene.getRoot();
        view.panes().remember(remembered);
        remembered.follow(view.actions().charactersProperty());
        remembered.follow(view.files().tablesProperty());
        remembered.follow(words);
        remembered.follow(view.scripting().recent().filesProperty());
        ReadOnlyStringProperty title = view.files().titleProperty();
        stage.setTitle(title.get());
        link.follow(() -> stage.setTitle(title.get())); // first: what is opened below is seen before its name is
        view.keepSession(home, StateFolder.find());
        StartModel start = view.learning().start();
        remembered.follow(start.learned().lessonsProperty());
        remembered.follow(start.atStartProperty());
        AnimationTimer pulse = new WindowPulse(link, watch(link));
        Newest<Path, List<Lesson>> lessons = new Newest<>("lessons", (folder, _) -> LessonFolders.read(folder));
        Consumer<Boolean> offer = shown -> {
            if (shown && start.lessonsProperty().get().isEmpty()) { // who opens a file waits for no lesson
                lessons.submit(home);
            }
        };
        start.shownProperty().subscribe(offer);
        view.panes().lessonProperty().subscribe(offer); // one comes after it
        link.follow(() -> Optional.ofNullable(lessons.poll()).map(Newest.Done::result)
                .ifPresent(start.lessonsProperty()::set));
        Newest<Void, Void> background = new Newest<>("warm-up", (_, _) -> null);
        stage.setOnCloseRequest(event -> {
            if (!view.files().mayLeave()) {
                event.consume();
            }
        });
        stage.getIcons().addAll(Stream.of("32", "64", "256").map(AboutDialog::icon).toList());
        stage.setScene(scene);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, 0.95 * screen.getHeight())); // the desktop's bar above needs some
        size.follow(stage);
        stage.setOnHidden(_ -> {
            pulse.stop();
            view.dispose();
            link.close();
            background.close();
            lessons.close();
            closed.countDown();
        });
        pulse.start();
        view.graph().requestFocus();
        first.accept(link, view);
        stage.show();
        OnceSeen.then(scene, () -> Platform.runLater(() -> { // after this pulse
            then.accept(link, view);
            background.prepare(warmUp);
        }));
    }

    /** The scene of the window, for any stage or none. On the FX thread. */
    public static Scene scene(DeckLink link, Catalogue catalogue, LiveTexts words, Theme theme, double width,
            double height) {
        return scene(link, catalogue, words, new Appearance(theme), width, height);
    }

    private static Scene scene(DeckLink link, Catalogue catalogue, LiveTexts words, Appearance appearance, double width,
            double height) {
        Fonts.load();
        MainView view = new MainView(link, catalogue, words, appearance);
        Scene scene = new Scene(view, width, height);
        new KeyDispatcher(view.actions()).install(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> link.stir());
        appearance.dress(scene);
        return scene;
    }

    /** Has whatever goes wrong on this thread, the window's, said in the window. */
    static UncaughtErrors watch(DeckLink link) {
        UncaughtErrors mishaps = new UncaughtErrors(link.notices()::fail);
        Thread.currentThread().setUncaughtExceptionHandler(mishaps);
        return mishaps;
    }

    /** The pulse that lets the link take what is new; stopped until it is started. */
    public static AnimationTimer pulse(DeckLink link) {
        return new WindowPulse(link, new UncaughtErrors(link.notices()::fail));
    }
}
