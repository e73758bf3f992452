package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.programs.Catalogue;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A window in which nothing happens computes nothing: no pulse lays anything out, and then no pulse comes. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
@Tag("alone")
class RestingWindowTest {
    /** Pulses without a layout after which the window is said to rest, of at most so many. */
    private static final int QUIET = 30;
    private static final int MOST = 1_000;

    /** Looks for something new between which JavaFX makes no pulse, after which the window is said to rest, of at most so many. */
    private static final int QUIET_LOOKS = 12;
    private static final int MOST_LOOKS = 300;

    private final DeckLink link = new DeckLink(Path.of(""));
    private final AnimationTimer pulse = Desktop.pulse(link);
    private @Nullable Scene scene;

    @Start
    void start(Stage stage) {
        Scene window = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 980, 640);
        scene = window;
        stage.setScene(window);
        stage.show();
        pulse.start();
    }

    @Stop
    void stop() {
        pulse.stop();
        link.close();
    }

    /** The parts of a window that are laid out, pulse by pulse. On the FX thread, but for what it found. */
    private static final class Layouts extends AnimationTimer {
        private final Set<Parent> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<String> laidOut = new TreeSet<>();
        private final AtomicInteger pulses = new AtomicInteger();
        private final Parent root;
        private volatile String last = "";
        private volatile int quiet;

        Layouts(Parent root) {
            this.root = root;
            start();
        }

        @Override
        public void handle(long now) {
            quiet = laidOut.isEmpty() ? quiet + 1 : 0;
            last = laidOut.isEmpty() ? last : laidOut.toString();
            laidOut.clear();
            pulses.incrementAndGet();
            follow(root);
        }

        private void follow(Parent parent) {
            if (seen.add(parent)) {
                parent.needsLayoutProperty().subscribe((_, needs) -> {
                    if (!needs) {
                        laidOut.add(parent.getClass().getSimpleName() + parent.getStyleClass());
                    }
                });
            }
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Parent inner) {
                    follow(inner);
                }
            }
        }

        void awaitRest() {
            await().until(() -> quiet >= QUIET || pulses.get() >= MOST);
            stop();
            assertThat(quiet).as("pulses without a layout, of %s; the last was of %s", pulses, last)
                    .isGreaterThanOrEqualTo(QUIET);
        }
    }

    /** Counts JavaFX's pulses from one look of the link to the next; asks for none itself. On the FX thread, but for what it found. */
    private static final class Pulses {
        private final AtomicInteger looks = new AtomicInteger();
        private boolean came;
        private volatile int quiet;
        private final AtomicInteger counted = new AtomicInteger();

        Pulses(Scene scene, DeckLink link) {
            scene.addPostLayoutPulseListener(() -> {
                came = true;
                counted.incrementAndGet();
            });
            link.follow(() -> {
                quiet = came ? 0 : quiet + 1;
                came = false;
                looks.incrementAndGet();
            });
        }

        void awaitNone() {
            await().until(() -> quiet >= QUIET_LOOKS || looks.get() >= MOST_LOOKS);
            assertThat(quiet).as("looks for something new without a pulse, of %s; there were %s pulses", looks, counted)
                    .isGreaterThanOrEqualTo(QUIET_LOOKS);
        }
    }

    private void assertRests(FxRobot robot) {
        AtomicReference<Layouts> layouts = new AtomicReference<>();
        robot.interact(() -> layouts.set(new Layouts(view())));
        Objects.requireNonNull(layouts.get()).awaitRest();
        AtomicReference<Pulses> pulses = new AtomicReference<>();
        robot.interact(() -> pulses.set(new Pulses(Objects.requireNonNull(scene), link)));
        Objects.requireNonNull(pulses.get()).awaitNone();
    }

    private MainView view() {
        return (MainView) Objects.requireNonNull(scene).getRoot();
    }

    @Test
    void onceTheStartPageIsLeftOnWhichANetworkTrains(FxRobot robot) {
        StartModel start = view().learning().start();
        robot.interact(() -> {
            start.lessonsProperty().set(LessonFolders.read(Path.of("")));
            start.shownProperty().set(true);
        });
        await("it is drawn").until(() -> view().lookup("#hero-open").isVisible());
        robot.interact(() -> start.shownProperty().set(false));
        assertRests(robot);
    }

    static Stream<WindowLayout> layouts() {
        return Stream.of(WindowLayout.STEP, WindowLayout.WATCH, WindowLayout.TRAIN)
                .limit(Boolean.getBoolean("tapedeck.long") ? 3 : 1);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("layouts")
    void whileARunIsHeld(WindowLayout way, FxRobot robot) {
        robot.interact(() -> {
            view().panes().wayProperty().set(way);
            link.workbench().open(new Catalogue().first());
        });
        await().until(() -> link.frame().snapshot() != null);
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> Objects.requireNonNull(link.frame().state()).position().iteration() > 500);
        robot.interact(() -> link.commands().togglePlay());
        await().until(() -> Objects.requireNonNull(link.frame().state()).position().status() == Status.PAUSED);
        assertRests(robot);
    }
}
