package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.lesson.Catalogue;
import tapedeck.session.Arrangement;
import tapedeck.session.SavedProgram;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Notification;

/** Windows that save themselves, are killed, and go on. */
class SessionModelTest {
    @TempDir
    private Path folder;

    private final List<Window> windows = new ArrayList<>();

    @AfterEach
    void close() {
        windows.forEach(each -> each.session.close());
        windows.forEach(each -> each.link.close());
    }

    /** A window as far as its session is concerned. */
    private final class Window implements WindowAround {
        final Catalogue catalogue = new Catalogue();
        final DeckLink link = new DeckLink(Path.of(""));
        final SessionModel session = new SessionModel(link, catalogue, this, Path.of(""), folder.resolve("state"));
        List<String> typed = List.of();
        private long now;

        Window() {
            windows.add(this);
            link.follow(() -> session.pulse(now));
        }

        void pulse() {
            now += 500_000_000;
            link.pulse(now);
        }

        void trainTo(long iteration) {
            link.workbench().open(catalogue.find("sine").orElseThrow());
            await().until(() -> {
                pulse();
                return link.frame().state() != null;
            });
            link.commands().goTo(iteration);
            await().until(() -> {
                pulse();
                return take().losses().appended() >= iteration - 1 && take().iteration() == iteration;
            });
        }

        Take take() {
            return link.workbench().takes().getLast();
        }

        <T extends Offer> T offered(Class<T> kind) {
            await().until(() -> {
                pulse();
                return session.offerProperty().get().filter(kind::isInstance).isPresent();
            });
            return kind.cast(session.offerProperty().get().orElseThrow());
        }

        void save(Path file) {
            session.save(file, true);
            await().until(() -> {
                pulse();
                return link.notices().seen().stream().anyMatch(each -> each.message().key().startsWith("saving.saved"));
            });
        }

        void open(Path file) {
            session.open(file);
            await().until(() -> {
                pulse();
                return link.workbench().currentTake() != 0;
            });
            pulse();
        }

        @Override
        public Arrangement look() {
            return Arrangement.NONE.with("typed", typed);
        }

        @Override
        public List<String> typed() {
            return typed;
        }

        @Override
        public void stand(Arrangement look, List<Breakpoint> breakpoints) {
            // there is nothing else in this window
        }

        @Override
        public String say(Message message) {
            return message.key();
        }

        @Override
        public void used(Path file) {
            // nor a list
        }

        @Override
        public void forget() {
            // of files
        }
    }

    private List<Path> in(String name) throws IOException {
        Path place = folder.resolve("state").resolve(name);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(each -> each.toString().endsWith(".tapedeck")).toList();
        }
    }

    @Test
    void whatAKilledWindowLeavesIsOfferedAndIsTheSame() throws IOException {
        Window killed = new Window();
        killed.trainTo(20);
        await().until(() -> {
            killed.pulse();
            return in("autosave").size() == 1 && SessionFile.read(in("autosave").getFirst()).session().takes()
                    .getLast().state().take().losses().appended() == killed.take().losses().appended();
        });
        List<Double> losses = losses(killed.take());
        killed.session.autosaves().close(); // as the system does
        Window next = new Window();
        Offer.GoOn offer = next.offered(Offer.GoOn.class);
        assertThat(offer.what()).isEqualTo(next.catalogue.find("sine").orElseThrow().title());
        assertThat(offer.takes()).isOne();
        next.session.accept();
        await().until(() -> {
            next.pulse();
            return next.link.workbench().currentTake() != 0;
        });
        assertThat(losses(next.take())).isEqualTo(losses);
        await().until(() -> {
            next.pulse();
            return !in("autosave").contains(Objects.requireNonNull(offer.read().left()).file());
        });
        assertThat(in("autosave")).as("it saves itself now").hasSize(1);
    }

    @Test
    void whatIsTypedAndDidNotRunIsSavedByItselfToo() throws Exception {
        Window window = new Window();
        window.link.workbench().open(window.catalogue.find("sine").orElseThrow());
        await().until(() -> {
            window.pulse();
            return window.link.workbench().currentTake() != 0;
        });
        window.typed = List.of("1", "x = 1\n");
        await().until(() -> {
            window.pulse();
            return in("autosave").size() == 1;
        });
        assertThat(SessionFile.read(in("autosave").getFirst()).session().arrangement().of("typed"))
                .isEqualTo(window.typed);
    }

    private static List<Double> losses(Take take) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < take.losses().size(); i++) {
            all.add(take.losses().last(i));
        }
        return all;
    }

    @Test
    void whatWasNotSavedIsPutAsideWhenAWindowIsClosedAndNothingIsOffered() throws IOException {
        Window window = new Window();
        window.trainTo(5);
        window.session.close();
        assertThat(in("autosave")).isEmpty();
        assertThat(in("closed")).hasSize(1);
        Window next = new Window();
        await().during(Duration.ofMillis(300)).until(() -> {
            next.pulse();
            return next.session.offerProperty().get().isEmpty();
        });
    }

    @Test
    void aFileHoldsAllUntilSomethingChanges_andASecondWindowHasACopy() throws IOException {
        Path file = folder.resolve("Ein Übungsblatt.tapedeck");
        Window window = new Window();
        window.trainTo(5);
        window.save(file);
        assertThat(window.session.fileProperty().get()).isEqualTo(file);
        assertThat(window.session.changedProperty().get()).isFalse();
        Window second = new Window();
        second.open(file);
        assertThat(second.offered(Offer.Copy.class).file()).isEqualTo(file);
        assertThat(second.session.fileProperty().get()).isNull();
        assertThat(losses(second.take())).isEqualTo(losses(window.take()));
        byte[] before = Files.readAllBytes(file);
        second.link.workbench().again();
        second.session.save(file, true);
        await().until(() -> {
            second.pulse();
            return second.link.notices().seen().stream()
                    .anyMatch(each -> each.message().key().equals("saving.notSaved"));
        });
        assertThat(file).as("nothing is written over what another window has").hasBinaryContent(before);
        window.session.close();
        assertThat(in("closed")).as("all is in the file").isEmpty();
        Window third = new Window();
        third.open(file);
        assertThat(third.session.fileProperty().get()).isEqualTo(file);
        assertThat(third.session.changedProperty().get()).isFalse();
        third.link.workbench().again();
        third.pulse();
        assertThat(third.session.changedProperty().get()).isTrue();
    }

    @Test
    void nothingOfWhatWasOpenIsUndoneIntoASession() throws IOException {
        Path file = folder.resolve("lecture.tapedeck");
        Window window = new Window();
        window.trainTo(5);
        window.save(file);
        List<String> undone = new ArrayList<>();
        for (String label : List.of("first", "second")) {
            window.link.edits().perform(new Edit(label, Message.verbatim(label), () -> {}, () -> undone.add(label)));
        }
        window.link.edits().undo();
        window.session.open(file);
        await().until(() -> {
            window.pulse();
            return window.link.edits().undoable().isEmpty();
        });
        window.link.edits().undo();
        window.link.edits().redo();
        assertThat(undone).as("before it was opened").containsExactly("second");
        assertThat(window.link.edits().redoable()).isEmpty();
    }

    @Test
    void aScriptInASessionIsNotTouchedBeforeSomebodySaysSo() throws IOException {
        Path file = folder.resolve("script.tapedeck");
        SessionFile
                .write(new Session(List.of(new SavedProgram.Script("/x/train.py", "print()")), List.of(), 0, List.of(),
                        Arrangement.NONE), file);
        Window window = new Window();
        List<Path> made = new ArrayList<>();
        window.catalogue.writes((script, _) -> {
            made.add(script);
            return window.catalogue.first();
        });
        window.session.open(file);
        assertThat(window.offered(Offer.Run.class).programs())
                .isEqualTo(Message.list(List.of(Message.verbatim("train.py"))));
        assertThat(window.offered(Offer.Run.class).name()).isEqualTo(Message.verbatim("script.tapedeck"));
        assertThat(made).isEmpty();
        window.session.accept();
        await().until(() -> {
            window.pulse();
            return !made.isEmpty();
        });
    }

    @Test
    void whatCannotBeOpenedIsSaidAndWhatIsThereStays() throws IOException {
        Window window = new Window();
        window.trainTo(3);
        window.session.open(Files.writeString(folder.resolve("no.tapedeck"), "no session"));
        await().until(() -> {
            window.pulse();
            return window.link.notices().seen().stream()
                    .anyMatch(each -> each.message().key().equals("saving.notOpened"));
        });
        assertThat(window.take().iteration()).isEqualTo(3);
    }

    @Test
    void aDamagedSessionSaysSoUntilThatIsClosedAndIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("damaged.tapedeck");
        Window window = new Window();
        window.trainTo(5);
        window.save(file);
        window.session.close();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 300)); // its end with the list of its files is cut off
        Window next = new Window();
        next.open(file);
        assertThat(next.offered(Offer.Salvaged.class).file()).isEqualTo(file);
        assertThat(next.link.notices().seen()).as("what is wrong with it").anyMatch(Notification::error);
        assertThat(next.session.fileProperty().get()).isNull();
        assertThat(next.session.proposed()).isEqualTo(folder.resolve("damaged 2.tapedeck"));
        next.link.workbench().again();
        next.pulse();
        assertThat(next.offered(Offer.Salvaged.class).file()).as("another take changes nothing").isEqualTo(file);
    }

    @Test
    void whatIsClearedIsNowhere() throws IOException {
        Window window = new Window();
        window.trainTo(5);
        window.session.close();
        Window next = new Window();
        next.session.clear();
        assertThat(in("closed")).isEmpty();
    }

    @Test
    void tablesOfFilesStayOutsideWhereThatIsWanted() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        Path file = folder.resolve("s.tapedeck");
        Window window = new Window();
        window.link.workbench().open(window.catalogue.ofFile(table));
        await().until(() -> {
            window.pulse();
            return window.link.workbench().currentTake() != 0;
        });
        for (boolean inside : List.of(true, false)) {
            window.session.save(file, inside);
            await().until(() -> {
                window.pulse();
                return Files.exists(file) && hasEntry(file, "programs/0.table") == inside;
            });
        }
    }

    private static boolean hasEntry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(name) != null;
        }
    }
}
