package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;
import tapedeck.view.chart.Ribbon;

/** A run that goes on for long leaves nothing behind in the window: no node and no listener more than it began with. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class LongRunTest {
    /** How often every tab is shown, and the iterations that are trained meanwhile at least. */
    private static final int ROUNDS = 20;
    private static final long ITERATIONS = 100_000;
    /** Objects of a class that a pulse makes and the next collection takes. */
    private static final long FEW = 40;
    /**
     * Nodes, what listens, and what is ours. Not what JavaFX caches of texts, and what it parses anew of the style sheets of panes
     * that come back, which it does not let go.
     */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+"
            + "((?:javafx\\.(?:beans|collections|scene(?!\\.(?:layout\\.(?:Background|CornerRadii)|paint)))"
            + "|com\\.sun\\.javafx\\.(?:binding|collections|scene)|tapedeck\\.ui)\\.\\S+).*");
    /** What refers to a listener weakly: where that is gone, it goes when the list that it is in is full. */
    private static final Pattern WEAK = Pattern.compile(".*\\.(?:BindingHelperObserver|Weak\\w*Listener)");

    /** A number of the curve for each look at the bend of the loss; no more of them than {@code PerIteration} keeps. */
    private static final String MEASURED = Ribbon.Bound.class.getName();

    private final DeckLink link = new DeckLink(Path.of(""));
    private final AnimationTimer pulse = Desktop.pulse(link);
    private @Nullable CapturedIteration looked;

    @Start
    void start(Stage stage) {
        stage.setScene(Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 980, 640));
        stage.show();
        pulse.start();
        link.workbench().open(new Catalogue().first());
    }

    @Stop
    void stop() {
        pulse.stop();
        link.close();
    }

    /** The live objects of each class of the window, after a collection. */
    private static Map<String, Long> objects() throws JMException {
        String all = String.valueOf(ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[]{new String[0]}, new String[]{String[].class.getName()}));
        Map<String, Long> objects = new TreeMap<>();
        all.lines().map(LINE::matcher).filter(Matcher::matches)
                .forEach(line -> objects.put(line.group(2), Long.parseLong(line.group(1))));
        return objects;
    }

    private long iteration() {
        return Objects.requireNonNull(link.frame().state()).position().iteration();
    }

    /** Waits until another iteration is looked into: all that is seen is drawn anew then. */
    private void awaitLook() {
        await().until(() -> {
            CapturedIteration now = Objects.requireNonNull(link.frame().state()).playhead().captured();
            boolean other = now != looked;
            looked = now;
            return other;
        });
    }

    private void showEveryTab(FxRobot robot, int rounds, long iterations) {
        long until = iteration() + iterations;
        for (int round = 0; round < rounds || iteration() < until; round++) {
            for (WindowLayout way : new WindowLayout[]{WindowLayout.WATCH, WindowLayout.STEP, WindowLayout.TRAIN}) {
                robot.interact(() -> robot.lookup(".main-view").queryAs(MainView.class).panes().wayProperty().set(way));
                awaitLook();
            }
            Faces faces = robot.lookup(".faces").queryAs(Faces.class);
            for (String face : faces.ids()) {
                robot.interact(() -> faces.select(face));
                awaitLook();
            }
            for (TabPane tabs : robot.lookup(".tab-pane").queryAllAs(TabPane.class)) {
                for (Tab tab : tabs.getTabs()) {
                    robot.interact(() -> tabs.getSelectionModel().select(tab));
                    awaitLook();
                }
            }
        }
    }

    @Tag("long")
    @Test
    void leavesNoNodesAndListenersBehind(FxRobot robot) throws JMException {
        await().until(() -> link.frame().snapshot() != null);
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        showEveryTab(robot, 1, 1);
        Map<String, Long> before = objects();
        showEveryTab(robot, ROUNDS, ITERATIONS);
        Map<String, Long> after = objects();
        after.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
        after.keySet().removeIf(name -> name.equals(MEASURED) || WEAK.matcher(name).matches());
        after.values().removeIf(more -> more <= FEW);
        assertThat(after).as("objects more than before, by class").isEmpty();
    }
}
