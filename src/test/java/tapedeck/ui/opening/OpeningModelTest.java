package tapedeck.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.ProgramLoad;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.TableTooLargeException;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.opening.OpeningModel.Offer;

/** What is said and offered of a table that is opened, or was. */
class OpeningModelTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder;

    private final DeckLink link = new DeckLink(Path.of(""));
    private final Catalogue catalogue = new Catalogue();
    private final List<ProgramEntry> opened = new ArrayList<>();
    private final List<String> reloaded = new ArrayList<>();
    private final OpeningModel model = new OpeningModel(link.workbench().opening(), catalogue, link.notices(),
            opened::add, () -> reloaded.add("reloaded"));
    private long now;

    @AfterEach
    void close() {
        model.close();
        link.close();
    }

    private Optional<Offer> offered() {
        return model.offerProperty().get();
    }

    /** Looks once a second until there is something to say. */
    private void watch(TableInput input) {
        await().until(() -> {
            now += SECOND;
            model.pulse(input, now);
            return offered().isPresent() || !link.notices().seen().isEmpty();
        });
    }

    /** Whole at once: a look meanwhile would see half of it, and the rest as another change. */
    private static Path write(Path file, String text) throws Exception {
        Path draft = Files.writeString(file.resolveSibling("draft"), text);
        return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path table() throws Exception {
        return write(folder.resolve("plants.csv"), "kind,height\noak,1\nelm,2\n");
    }

    /** It has been looked at once, and again. */
    private TableInput seen(Path file) throws Exception {
        TableInput input = new TableInput.OfFile(file);
        await("nothing has changed").during(A_WHILE).until(() -> {
            now += SECOND;
            model.pulse(input, now);
            return offered().isEmpty();
        });
        return input;
    }

    @Test
    void aFileThatChangedIsOfferedToBeReadAgain() throws Exception {
        Path file = table();
        TableInput input = seen(file);
        write(file, "kind,height\noak,1\nelm,2\noak,3\n");
        watch(input);
        assertThat(offered()).contains(new Offer.Changed("plants.csv"));
        model.reload();
        assertThat(reloaded).hasSize(1);
        seen(file);
        write(file, "kind,height\noak,1\n");
        watch(input);
        model.dismiss();
        seen(file);
        assertThat(reloaded).as("that was not wanted").hasSize(1);
    }

    @Tag("long")
    @Test
    void aFileThatVanishedIsSaidOnce_andOfferedWhenItIsThereAgain() throws Exception {
        Path file = table();
        TableInput input = seen(file);
        Files.delete(file);
        watch(input);
        assertThat(link.notices().seen().getFirst().message())
                .isEqualTo(Message.of("opening.gone", "file", file.toString()));
        link.notices().close(link.notices().seen().getFirst());
        seen(file);
        assertThat(link.notices().seen()).isEmpty();
        table();
        watch(input);
        assertThat(offered()).contains(new Offer.Changed("plants.csv"));
    }

    @Test
    void whatWasChangedIsForgottenWithItsTable() throws Exception {
        Path file = table();
        TableInput input = seen(file);
        write(file, "kind,height\noak,1\n");
        watch(input);
        model.pulse(new TableInput.OfText("pasted", "a,b\n1,2\n"), now + SECOND);
        assertThat(offered()).isEmpty();
    }

    @Test
    void ofATableThatIsTooLargeAPartIsOpened() throws Exception {
        TableInput rows = new TableInput.OfText("many", "a,b\n" + "1,2\n".repeat(TableReader.MOST_ROWS + 1));
        List<TableTooLargeException> all = new ArrayList<>();
        assertThatExceptionOfType(TableTooLargeException.class)
                .isThrownBy(() -> TableNetwork.read(TableReader.guessing(), rows)).satisfies(all::add);
        TableTooLargeException why = all.getFirst();
        model.refused(why);
        model.pulse(null, now);
        assertThat(offered()).contains(new Offer.TooLarge(
                Message.of("table.too-many", "file", "many", "most", TableReader.MOST_ROWS), rows));
        model.first();
        assertThat(offered()).isEmpty();
        model.refused(why);
        model.sample();
        assertThat(opened).containsExactly(catalogue.ofTable(rows, new TablePart.First(TableReader.MOST_ROWS)),
                catalogue.ofTable(rows, new TablePart.Sample(TableReader.MOST_ROWS, 1)));
    }

    /** A table of which half is read, and then nothing more until somebody gives it up. */
    private record HalfRead(CountDownLatch half) implements ProgramEntry {
        @Override
        public String id() {
            return "half";
        }

        @Override
        public Message title() {
            return Message.verbatim("half.csv");
        }

        @Override
        public Program load(Path home) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Program load(Path home, ProgramLoad loading) throws ProgramException {
            return loading.reading(told -> {
                told.accept(0.5);
                half.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    throw new ProgramException(Message.verbatim("interrupted"));
                }
                throw new AssertionError();
            });
        }
    }

    @Test
    void howFarItIsReadIsSaidAfterAWhile_andItCanBeGivenUp() throws Exception {
        HalfRead lesson = new HalfRead(new CountDownLatch(1));
        link.workbench().open(lesson);
        lesson.half().await();
        model.pulse(null, now);
        assertThat(offered()).as("it may be there at once").isEmpty();
        model.pulse(null, now + SECOND);
        assertThat(offered()).contains(new Offer.Reading(lesson.title(), 0.5));
        model.cancel();
        assertThat(offered()).isEmpty();
        link.pulse(now + SECOND);
        model.pulse(null, now + 3 * SECOND);
        assertThat(offered()).isEmpty();
        assertThat(link.notices().seen()).as("nothing is wrong").isEmpty();
    }
}
