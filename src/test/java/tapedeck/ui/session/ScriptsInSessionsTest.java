package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.takes.Take;
import tapedeck.session.SavedProgram;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/** A session with a script in it is seen at once, and nothing of it runs, by whichever way, before somebody says so. */
class ScriptsInSessionsTest {
    private static final String TEXT = "print()";

    @TempDir
    private Path folder;

    private final List<Path> made = new ArrayList<>();
    private Path file = Path.of("");
    private SessionWindow before = new SessionWindow(Path.of("nowhere"));
    private SessionWindow window = before;

    /** What a script did is here what a lesson did: so nothing has to start Python. */
    @BeforeEach
    void save() throws Exception {
        before.close();
        file = folder.resolve("script.tapedeck");
        before = new SessionWindow(folder.resolve("before"));
        before.trainTo(20);
        before.save(file);
        Session lesson = SessionFile.read(file).session();
        before.session.close();
        SessionFile.write(new Session(List.of(new SavedProgram.Script("/x/train.py", TEXT)), lesson.takes(),
                lesson.current(), lesson.breakpoints(), lesson.arrangement()), file);
        window = new SessionWindow(folder.resolve("state"));
        window.catalogue.writes((script, _) -> {
            made.add(script);
            return window.catalogue.find("sine").orElseThrow();
        });
    }

    @AfterEach
    void close() {
        window.close();
        before.link.close();
    }

    private Status status() {
        return Objects.requireNonNull(window.link.frame().state()).position().status();
    }

    @Test
    void itsTextAndItsLossesAreSeenAtOnce() {
        window.open(file);
        assertThat(Objects.requireNonNull(window.link.workbench().program()).script()).isEqualTo(TEXT);
        assertThat(window.losses()).isEqualTo(before.losses()).hasSizeGreaterThan(18);
        assertThat(window.take().iteration()).isEqualTo(20);
        assertThat(window.session.fileProperty().get()).isEqualTo(file);
        assertThat(window.session.changedProperty().get()).isFalse();
        Offer.Run offer = window.offered(Offer.Run.class);
        assertThat(offer.programs()).isEqualTo(Message.list(List.of(Message.verbatim("train.py"))));
        assertThat(offer.name()).isEqualTo(Message.verbatim("script.tapedeck"));
        assertThat(offer.isLeft()).isFalse();
        assertThat(made).isEmpty();
    }

    @Tag("long")
    @Test
    void whatWouldRunItSaysWhatToDo() {
        window.open(file);
        List<Runnable> ways = List.of(window.link::togglePlay, window.link.commands()::play,
                () -> window.link.commands().step(Granularity.FUNCTION), () -> window.link.commands().goTo(21),
                () -> window.link.startingOver().goOn(10), window.link.startingOver()::again,
                window.link.startingOver()::start);
        for (Runnable way : ways) {
            List.copyOf(window.link.notices().seen()).forEach(window.link.notices()::close);
            window.session.offers().decline();
            assertThat(window.session.offers().nowProperty().get()).isEmpty();
            way.run();
            window.pulse();
            assertThat(window.says("saving.runFirst")).isTrue();
            assertThat(window.session.offers().nowProperty().get()).as("offered again")
                    .containsInstanceOf(Offer.Run.class);
        }
        assertThat(status()).isEqualTo(Status.READY);
        assertThat(window.link.workbench().takes()).hasSize(1);
        assertThat(made).isEmpty();
    }

    @Tag("long")
    @Test
    void onceItMayRunItGoesOn() {
        window.open(file);
        window.link.workbench().edit(window.take().id(), each -> each.named(Message.verbatim("Mine")));
        window.session.offers().accept();
        window.await(() -> !made.isEmpty() && status() == Status.PAUSED);
        assertThat(made).singleElement().satisfies(each -> assertThat(each).hasFileName("train.py"));
        assertThat(before.losses()).as("up to its last update").startsWith(window.losses().toArray(Double[]::new));
        assertThat(window.losses()).hasSizeGreaterThan(17);
        assertThat(window.take().name()).as("as it is called by now").isEqualTo(Message.verbatim("Mine"));
        assertThat(window.session.offers().nowProperty().get()).isEmpty();
        window.link.commands().goTo(25);
        window.await(() -> window.take().iteration() == 25);
    }

    @Tag("long")
    @Test
    void itIsSavedAsItIsThoughItNeverRan() throws Exception {
        Path copy = folder.resolve("copy.tapedeck");
        Session was = SessionFile.read(file).session();
        window.open(file);
        window.save(copy);
        Session saved = SessionFile.read(copy).session();
        Take take = was.takes().getFirst().state().take();
        assertThat(saved.programs()).singleElement()
                .isInstanceOfSatisfying(SavedProgram.Script.class, script -> assertThat(script.text()).isEqualTo(TEXT));
        assertThat(saved.takes()).singleElement().satisfies(each -> {
            assertThat(SessionWindow.losses(each.state().take())).isEqualTo(SessionWindow.losses(take));
            assertThat(each.state().origin()).isNotNull();
        });
        assertThat(made).isEmpty();
    }

    @Tag("long")
    @Test
    void whatWasLeftOfAScriptIsCalledByIt() {
        window.open(file);
        window.typed = List.of("1", "print(1)");
        window.session.close();
        SessionWindow next = new SessionWindow(folder.resolve("state"));
        next.session.open(next.session.autosaves().closed().getFirst());
        Offer.Run offer = next.offered(Offer.Run.class);
        assertThat(offer.isLeft()).isTrue();
        assertThat(offer.name()).isEqualTo(Message.verbatim("train.py"));
        assertThat(next.session.proposed()).isEqualTo(file);
        next.close();
    }
}
