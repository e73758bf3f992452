package tapedeck.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import tapedeck.cli.Console;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.python.WrittenScript;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The whole window with a script in its editor, as a user has it: typed in and run by its keys. Not on the FX thread. */
final class ScriptWindow {
    private static final Path HOME = Path.of("");

    private final Catalogue catalogue = new Catalogue();
    private final DeckLink link = new DeckLink(HOME);
    private final AtomicLong pulses = new AtomicLong();
    private final AnimationTimer counter = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulses.incrementAndGet();
        }
    };
    private final AnimationTimer pulse = Desktop.pulse(link);
    private final Stage stage;
    private double worked;
    private double scripted;

    ScriptWindow(PythonEngine engine) throws Exception {
        ScriptProgram.Surroundings surroundings = Console.surroundings(engine);
        catalogue.opens(new ScriptOpener(surroundings));
        catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
        stage = HeadlessFx.call(Stage::new);
        HeadlessFx.call(() -> {
            stage.setScene(Desktop.scene(link, catalogue, LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720));
            stage.show();
            pulse.start();
            counter.start();
            return true;
        });
    }

    /** Opens a script, and waits until it could be stepped. */
    void open(Path file) throws Exception {
        HeadlessFx.call(() -> {
            link.workbench().open(catalogue.ofFile(file.toAbsolutePath()));
            return true;
        });
        HeadlessFx.until(() -> area() != null && link.frame().state() != null && script() != null);
    }

    /** Pictures that the window was asked for so far. */
    long pulses() {
        return pulses.get();
    }

    /** Types at the end of the script, and runs it by Ctrl+Enter; returns the seconds until its first Function is shown. */
    double type(String text) throws Exception {
        CodeArea area = Objects.requireNonNull(HeadlessFx.call(this::area));
        HeadlessFx.call(() -> {
            area.appendText(text);
            return true;
        });
        TimeUnit.SECONDS.sleep(2); // as who looks over what he typed
        pulses.set(0);
        String wanted = HeadlessFx.call(area::getText);
        double processor = Processor.ofAll();
        double deck = Processor.ofDecks();
        long begun = System.nanoTime();
        HeadlessFx.call(() -> {
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
            return true;
        });
        HeadlessFx.until(() -> wanted.equals(script()) && showsAFunction());
        scripted = Processor.ofDecks() - deck;
        worked = Processor.ofAll() - processor;
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds of processor time that the decks' threads had until the last first Function. */
    double scripted() {
        return scripted;
    }

    /** Seconds of processor time that all threads had until the last first Function. */
    double worked() {
        return worked;
    }

    private @Nullable CodeArea area() {
        Scene scene = stage.getScene();
        return scene == null ? null : (CodeArea) scene.lookup(".code-area");
    }

    private @Nullable String script() {
        var program = link.workbench().program();
        return program == null ? null : program.script();
    }

    private boolean showsAFunction() {
        TapeSnapshot shown = link.frame().snapshot();
        return shown != null && !shown.functions().isEmpty();
    }

    /** Plays as fast as it can. */
    void play() throws Exception {
        HeadlessFx.call(() -> {
            link.commands().setTempo(Tempo.free());
            link.commands().play();
            return true;
        });
    }

    /** Holds; nothing is to be seen of the window from then on. */
    void hide() throws Exception {
        HeadlessFx.call(() -> {
            link.commands().pause();
            return true;
        });
        HeadlessFx.until(() -> state().position().status() == DeckState.Status.PAUSED);
        HeadlessFx.call(() -> {
            pulse.stop();
            stage.hide();
            return true;
        });
    }

    /** Is there again, and plays. */
    void showPlaying() throws Exception {
        HeadlessFx.call(() -> {
            stage.show();
            pulse.start();
            return true;
        });
        play();
    }

    long iteration() throws Exception {
        return HeadlessFx.call(this::state).position().iteration();
    }

    private DeckState state() {
        return Objects.requireNonNull(link.frame().state());
    }

    void close() throws Exception {
        HeadlessFx.call(() -> {
            pulse.stop();
            counter.stop();
            link.close();
            stage.close();
            return true;
        });
    }
}
