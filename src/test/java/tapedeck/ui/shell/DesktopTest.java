package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.Patience;
import tapedeck.deck.Moment;
import tapedeck.deck.Staging;
import tapedeck.file.FailingFiles;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Theme;
import tapedeck.ui.work.OnceSeen;

/** Pictures of the real window. */
class DesktopTest {
    @TempDir
    private Path folder;

    private void snapshot(Moment moment, Theme theme, Path out) throws Exception {
        FxTest.call(() -> true); // the toolkit runs, as it does from the second picture on
        new WindowSnapshots(new Catalogue())
                .snapshot(new WindowSnapshots.Sitting(new Catalogue().first(), Path.of(""), moment, 1000, 700,
                        new WindowSnapshots.WindowLooks(theme, WindowLayout.of(moment), false), Language.ENGLISH,
                        Staging.anew(UnaryOperator.identity(), moment)), out);
    }

    @Tag("long")
    @Test
    void aPictureHasTheSizeAskedForAndTheThemesColours() throws Exception {
        for (Theme theme : Theme.values()) {
            Path out = folder.resolve(theme + ".png");
            snapshot(new Moment.Backward(5), theme, out);
            BufferedImage image = ImageIO.read(out.toFile());
            assertThat(image.getWidth()).isEqualTo(1000);
            assertThat(image.getHeight()).isEqualTo(700);
            int background = image.getRGB(990, 100) & 0xff;
            assertThat(background > 128).isEqualTo(theme == Theme.LIGHT);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "FORBIDDEN"})
    @EnabledOnOs(OS.LINUX)
    void aPictureThatCannotBeWrittenLeavesTheOneThatIsThere(FailingFiles.Fault fault) throws Exception {
        Path out = Files.writeString(folder.resolve("a.png"), "old");
        assertThatThrownBy(() -> snapshot(new Moment.Start(), Theme.LIGHT, FailingFiles.path(out, fault)))
                .isInstanceOf(ProgramException.class);
        assertThat(out).hasContent("old");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(out);
        }
    }

    @Tag("long")
    @Test
    void theSameMomentGivesTheSamePicture() throws Exception {
        snapshot(new Moment.Iteration(20), Theme.LIGHT, folder.resolve("a.png"));
        snapshot(new Moment.Iteration(20), Theme.LIGHT, folder.resolve("b.png"));
        snapshot(new Moment.Iteration(21), Theme.LIGHT, folder.resolve("c.png"));
        assertThat(Files.mismatch(folder.resolve("a.png"), folder.resolve("b.png"))).isEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("a.png"), folder.resolve("c.png"))).isNotEqualTo(-1);
    }

    @Test
    void whatIsIntroducedBeginsWhenTheWindowIsSeen() throws Exception {
        AtomicInteger layouts = new AtomicInteger();
        CompletableFuture<Integer> begun = new CompletableFuture<>();
        Stage stage = FxTest.call(() -> {
            Stage window = new Stage();
            Scene scene = new Scene(new Pane(), 300, 200);
            scene.addPostLayoutPulseListener(layouts::incrementAndGet);
            OnceSeen.then(scene, () -> begun.complete(layouts.get()));
            window.setScene(scene);
            AnimationTimer pulses = new AnimationTimer() {
                @Override
                public void handle(long now) {}
            };
            pulses.start();
            window.setOnHidden(_ -> pulses.stop());
            window.show();
            return window;
        });
        assertThat(begun.get(Patience.SECONDS, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(2);
        FxTest.call(() -> {
            stage.close();
            return null;
        });
    }

    @Test
    void aFailureInAPulseIsSaidAndThePulsesGoOn() throws Exception {
        List<Throwable> failures = List.of(new IllegalStateException("odd"), new StackOverflowError());
        for (Throwable failure : failures) {
            AtomicInteger pulses = new AtomicInteger();
            DeckLink link = new DeckLink(Path.of(""));
            link.follow(() -> {
                pulses.incrementAndGet();
                throwIt(failure);
            });
            FxTest.call(() -> {
                AnimationTimer timer = Desktop.pulse(link);
                timer.handle(1);
                timer.handle(2);
                return null;
            });
            assertThat(pulses).hasValue(2);
            assertThat(link.notices().latestProperty().get())
                    .isEqualTo(Message.of("shell.notice.mishap", "why", Failure.describe(failure)));
        }
    }

    private static void throwIt(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void aFailureInAListenerIsSaidToo() throws Exception {
        DeckLink link = new DeckLink(Path.of(""));
        FxTest.call(() -> {
            var before = Thread.currentThread().getUncaughtExceptionHandler();
            try {
                Desktop.watch(link);
                // JavaFX hands what a listener throws to this thread's handler, even when it shows the notice
                link.notices().latestProperty().subscribe(text -> {
                    if (text != null) {
                        throw new IllegalStateException("shows nothing");
                    }
                });
                link.notices().say(Message.verbatim("a notice"));
            } finally {
                Thread.currentThread().setUncaughtExceptionHandler(before);
            }
            return null;
        });
        assertThat(link.notices().latestProperty().get()).isEqualTo(Message.of("shell.notice.mishap", "why",
                Message.verbatim("IllegalStateException: shows nothing")));
    }

    @Tag("long")
    @Test
    void aMomentThatNeverComesIsSaid() {
        assertThatThrownBy(() -> snapshot(new Moment.Backward(11), Theme.LIGHT, folder.resolve("x.png")))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message()).isEqualTo(
                        Message.of("deck.moment.functions", "moment", "backward:11", "functions", 10)));
        assertThatThrownBy(() -> snapshot(new Moment.Iteration(7_501), Theme.LIGHT, folder.resolve("x.png")))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message()).isEqualTo(
                        Message.of("deck.moment.over", "moment", "iteration:7501", "last", "7500")));
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path out = folder.resolve("no/x.png");
        assertThatThrownBy(() -> snapshot(new Moment.Start(), Theme.LIGHT, out))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message())
                        .isEqualTo(Message.of("shell.snapshot.noFolder", "file", out.toString(), "folder",
                                String.valueOf(out.getParent()))));
    }
}
