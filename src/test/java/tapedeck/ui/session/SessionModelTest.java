package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.programs.Catalogue;
import tapedeck.session.SavedProgram;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Notification;

/** Windows that save themselves, are killed, and go on. */
class SessionModelTest {
    @TempDir
    private Path folder;

    private final List<SessionWindow> windows = new ArrayList<>();

    @AfterEach
    void close() {
        windows.forEach(SessionWindow::close);
    }

    private SessionWindow open() {
        SessionWindow window = new SessionWindow(folder.resolve("state"));
        windows.add(window);
        return window;
    }

    private List<Path> in(String name) {
        Path place = folder.resolve("state").resolve(name);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(each -> each.toString().endsWith(".tapedeck")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was saved between two iterations has as many losses, and goes on an iteration before. */
    private static boolean isAt(Take take, Take saved) {
        return saved.iteration() == take.iteration() && saved.losses().iterations() == take.losses().iterations();
    }

    @Test
    void whatAKilledWindowLeavesIsOfferedAndIsTheSame() throws IOException {
        SessionWindow killed = open();
        killed.trainTo(20);
        await().until(() -> {
            killed.pulse();
            return in("autosave").size() == 1
                    && isAt(killed.take(), SessionFile.read(in("autosave").getFirst()).session()
                            .takes().getLast().state().take());
        });
        List<Double> losses = killed.losses();
        killed.session.autosaves().close(); // as the system does
        SessionWindow next = open();
        Offer.GoOn offer = next.offered(Offer.GoOn.class);
        assertThat(offer.what()).isEqualTo(next.catalogue.find("sine").orElseThrow().title());
        assertThat(offer.takes()).isOne();
        next.session.offers().accept();
        await().until(() -> {
            next.pulse();
            return next.link.workbench().currentTake() != 0;
        });
        await().untilAsserted(() -> {
            next.pulse();
            assertThat(next.losses()).isEqualTo(losses);
        });
        assertThat(next.session.nameProperty().get())
                .isEqualTo(Message.of("saving.name.recovered", "name", offer.what()));
        await().until(() -> {
            next.pulse();
            return !in("autosave").contains(Objects.requireNonNull(offer.read().left()).file());
        });
        assertThat(in("autosave")).as("it saves itself now").hasSize(1);
    }

    @Test
    void whatIsTypedAndDidNotRunIsSavedByItselfToo() throws Exception {
        SessionWindow window = open();
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

    @Test
    void whatWasNotSavedIsPutAsideWhenAWindowIsClosedAndNothingIsOffered() throws IOException {
        SessionWindow window = open();
        window.trainTo(5);
        window.session.close();
        assertThat(in("autosave")).isEmpty();
        assertThat(in("closed")).hasSize(1);
        SessionWindow next = open();
        await().during(Duration.ofMillis(300)).until(() -> {
            next.pulse();
            return next.session.offers().nowProperty().get().isEmpty();
        });
    }

    @Tag("long")
    @Test
    void aFileHoldsAllUntilSomethingChanges_andASecondWindowHasACopy() throws IOException {
        Path file = folder.resolve("Ein Übungsblatt.tapedeck");
        SessionWindow window = open();
        window.trainTo(5);
        window.save(file);
        assertThat(window.session.fileProperty().get()).isEqualTo(file);
        assertThat(window.session.changedProperty().get()).isFalse();
        SessionWindow second = open();
        second.open(file);
        assertThat(second.offered(Offer.Copy.class).file()).isEqualTo(file);
        assertThat(second.session.fileProperty().get()).isNull();
        assertThat(second.session.nameProperty().get()).isEqualTo(Message.of("saving.name.copy", "name",
                Message.verbatim("Ein Übungsblatt.tapedeck")));
        assertThat(second.losses()).isEqualTo(window.losses());
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
        SessionWindow third = open();
        third.open(file);
        assertThat(third.session.fileProperty().get()).isEqualTo(file);
        assertThat(third.session.changedProperty().get()).isFalse();
        third.link.workbench().again();
        third.pulse();
        assertThat(third.session.changedProperty().get()).isTrue();
    }

    @Tag("long")
    @Test
    void nothingOfWhatWasOpenIsUndoneIntoASession() {
        Path file = folder.resolve("lecture.tapedeck");
        SessionWindow window = open();
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

    @Tag("long")
    @Test
    void theOnlyChangeTakenBackIsNone() {
        SessionWindow window = open();
        window.trainTo(5);
        window.save(folder.resolve("a.tapedeck"));
        assertThat(window.session.changedProperty().get()).isFalse();
        window.link.choices().setStopsWhenNotFinite(false);
        window.pulse();
        assertThat(window.session.changedProperty().get()).isTrue();
        window.link.edits().undo();
        window.pulse();
        assertThat(window.session.changedProperty().get()).isFalse();
        window.link.commands().goTo(6);
        window.await(() -> window.session.changedProperty().get());
    }

    private Path killed() {
        SessionWindow killed = open();
        List<Path> before = in("autosave");
        killed.trainTo(20);
        killed.await(() -> in("autosave").size() > before.size());
        killed.session.autosaves().close(); // as the system does
        return in("autosave").stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    }

    private static Path file(Offer.GoOn offer) {
        return Objects.requireNonNull(offer.read().left()).file();
    }

    @Tag("long")
    @Test
    void whatIsDiscardedCanBeHadAgainUntilTheWindowIsClosed() {
        List<Path> left = List.of(killed(), killed());
        SessionWindow next = open();
        Offer.GoOn offer = next.offered(Offer.GoOn.class);
        next.session.offers().discard();
        Offer.GoOn other = next.offered(Offer.GoOn.class);
        assertThat(List.of(file(offer), file(other))).containsExactlyInAnyOrderElementsOf(left);
        assertThat(left).as("is there yet").allSatisfy(each -> assertThat(each).exists());
        next.link.notices().undo(next.link.notices().seen().getFirst());
        assertThat(next.session.offers().nowProperty().get()).contains(offer);
        next.session.offers().discard();
        assertThat(next.session.offers().nowProperty().get()).contains(other);
        next.close();
        assertThat(file(offer)).doesNotExist();
        assertThat(file(other)).exists();
    }

    @Tag("long")
    @Test
    void whatIsSavedWhileAnotherIsOpenedIsNotTheOthersFile() {
        Path one = folder.resolve("one.tapedeck");
        Path two = folder.resolve("two.tapedeck");
        SessionWindow window = open();
        window.trainTo(5);
        window.save(one);
        window.save(two);
        window.session.open(one);
        window.await(() -> {
            boolean isOpen = one.equals(window.session.fileProperty().get());
            if (!isOpen) {
                window.session.save(two, true); // the last is under way when the other begins
            }
            return isOpen;
        });
        window.await(() -> Files.notExists(folder.resolve(".two.tapedeck.lock")));
        assertThat(window.session.fileProperty().get()).isEqualTo(one);
    }

    @Tag("long")
    @Test
    void whatWasNotSavedIsNotWrittenOverWhatWasSavedLater() throws IOException {
        Path file = folder.resolve("a.tapedeck");
        SessionWindow window = open();
        window.trainTo(5);
        window.save(file);
        window.link.choices().setStopsWhenNotFinite(false);
        window.close();
        SessionWindow next = open();
        next.session.open(next.session.autosaves().closed().getFirst());
        next.await(() -> next.link.workbench().currentTake() != 0);
        assertThat(next.session.fileProperty().get()).isEqualTo(file);
        next.close();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        SessionWindow later = open();
        later.session.open(later.session.autosaves().closed().getFirst());
        later.await(() -> later.link.workbench().currentTake() != 0);
        assertThat(later.session.fileProperty().get()).isNull();
    }

    @Tag("long")
    @Test
    void whatCannotBeOpenedIsSaidOnceAndWhatIsThereStays() throws IOException {
        SessionWindow window = open();
        window.trainTo(3);
        Path file = folder.resolve("a.tapedeck");
        window.save(file);
        byte[] whole = Files.readAllBytes(file);
        List.copyOf(window.link.notices().seen()).forEach(window.link.notices()::close);
        window.session.open(Files.writeString(folder.resolve("no.tapedeck"), "no session"));
        window.await(() -> window.says("session.none"));
        window.session.open(Files.write(folder.resolve("cut.tapedeck"), Arrays.copyOf(whole, 700)));
        window.await(() -> window.says("saving.notOpened"));
        assertThat(window.link.notices().seen()).hasSize(2);
        assertThat(window.take().iteration()).isEqualTo(3);
        assertThat(window.session.fileProperty().get()).isEqualTo(file);
    }

    @Tag("long")
    @Test
    void aDamagedSessionSaysSoUntilThatIsClosedAndIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("damaged.tapedeck");
        SessionWindow window = open();
        window.trainTo(5);
        window.save(file);
        window.session.close();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 300)); // its end with the list of its files is cut off
        SessionWindow next = open();
        next.open(file);
        assertThat(next.offered(Offer.Salvaged.class).file()).isEqualTo(file);
        assertThat(next.link.notices().seen()).as("what is wrong with it").anyMatch(Notification::error);
        assertThat(next.session.fileProperty().get()).isNull();
        assertThat(next.session.nameProperty().get()).isEqualTo(Message.of("saving.name.part", "name",
                Message.verbatim("damaged.tapedeck")));
        assertThat(next.session.proposed()).isEqualTo(folder.resolve("damaged 2.tapedeck"));
        next.link.workbench().again();
        next.pulse();
        assertThat(next.offered(Offer.Salvaged.class).file()).as("another take changes nothing").isEqualTo(file);
    }

    @Tag("long")
    @Test
    void whatIsOpenedIsSeenTogetherWithItsName() throws IOException {
        Path file = folder.resolve("s.tapedeck");
        SessionWindow window = open();
        window.trainTo(5);
        window.save(file);
        window.link.workbench().again();
        window.await(() -> window.link.workbench().takes().size() == 2);
        window.session.open(file);
        window.await(() -> {
            assertThat(window.link.frame().takes().all()).hasSameSizeAs(window.link.workbench().takes());
            return window.link.workbench().takes().size() == 1;
        });
    }

    @Tag("long")
    @Test
    void whatIsClearedIsNowhere() throws IOException {
        SessionWindow window = open();
        window.trainTo(5);
        window.session.close();
        SessionWindow next = open();
        Path table = folder.resolve("state/tables/abc/pupils.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "name,mark");
        next.session.clear();
        assertThat(table).as("taken out of a session").doesNotExist();
        assertThat(in("closed")).isEmpty();
    }

    @Tag("long")
    @Test
    void tablesOfFilesStayOutsideWhereThatIsWanted() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        Path file = folder.resolve("s.tapedeck");
        SessionWindow window = open();
        window.link.workbench().open(window.catalogue.ofFile(table));
        await().until(() -> {
            window.pulse();
            return window.link.workbench().currentTake() != 0;
        });
        assertThat(window.session.proposed()).isEqualTo(folder.resolve("t.tapedeck"));
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
