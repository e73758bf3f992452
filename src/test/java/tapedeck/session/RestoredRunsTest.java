package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/** A take that was saved goes on with exactly the losses that it would have had. */
class RestoredRunsTest {
    private static final int ENDLESS = 1_000_000;
    private static final String ROWS = "width,weight,kind\n"
            + "1.5,3,round\n2.5,,flat\n3,4.25,round\n0.5,2,flat\n1,7,round\n2,1,flat\n".repeat(8);

    @TempDir
    private Path folder;

    /** Each optimizer and each schedule twice; with {@code -Plong} each with each. */
    private static Stream<Settings> settings() {
        List<Schedule.Kind> kinds = List.of(Schedule.Kind.values());
        List<Settings> all = new ArrayList<>();
        for (OptimizerKind optimizer : OptimizerKind.values()) {
            int first = all.size() / 2;
            int most = Boolean.getBoolean("tapedeck.long") ? kinds.size() : 2;
            for (int i = 0; i < most; i++) {
                all.add(settings(optimizer, kinds.get((first + i) % kinds.size())));
            }
        }
        return all.stream();
    }

    private static Settings settings(OptimizerKind optimizer, Schedule.Kind kind) {
        return new Settings(7, Hyperparameters.of(0.02).withOptimizer(optimizer).withMomentum(0.9)
                .withWeightDecay(0.01).withClipNorm(0.5).withBatchSize(13)
                .withSchedule(new Schedule(kind, 1, 200, 0.5)), ENDLESS);
    }

    private static Program drawn(Settings settings) {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS).withNoise(0.1).withSize(60),
                new LayerSpec(5, Activation.TANH), new LayerSpec(4, Activation.GELU)).withL2(0.001);
        return spec.drawn("network", Message.of("shell.networkOn", "data", spec.data().title()), settings);
    }

    private Session saved(Played played) throws Exception {
        Path file = folder.resolve("a.tapedeck");
        SessionFile.write(played.session(), file);
        OpenedSession opened = SessionFile.read(file);
        assertThat(opened.troubles()).isEmpty();
        return opened.session();
    }

    private static void assertGoesOn(Played played, Played again, long from) throws InterruptedException {
        assertThat(again.deck().await().position().iteration()).isEqualTo(from);
        for (Played each : new Played[]{played, again}) {
            each.goTo(from + 60);
            each.deck().change(then -> then.withLearningRate(1.0 / from).withBatchSize(9));
            each.goTo(from + 90);
        }
        assertThat(again.losses()).isEqualTo(played.losses()).hasSize((int) from + 89);
        assertThat(again.deck().state().settings().changes().commands())
                .isEqualTo(played.deck().state().settings().changes().commands())
                .extracting(Change::iteration).last().isEqualTo(from + 61);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("settings")
    void everyOptimizerAndScheduleGoesOn(Settings settings) throws Exception {
        try (Played played = Played.of(drawn(settings), settings, 280);
                Played again = Played.again(saved(played), folder)) {
            assertGoesOn(played, again, 280);
        }
    }

    @Test
    void ratesThatWereChangedOnTheWayAreChangedAgain() throws Exception {
        Settings settings = settings(OptimizerKind.RMSPROP, Schedule.Kind.COSINE);
        try (Played played = Played.of(drawn(settings), settings, 270)) {
            played.deck().change(then -> then.withOptimizer(OptimizerKind.ADAMW).withMomentum(0.5));
            played.goTo(300);
            try (Played again = Played.again(saved(played), folder)) {
                assertGoesOn(played, again, 300);
            }
        }
    }

    @Test
    void aTableWithItsPreparationGoesOn() throws Exception {
        Path file = Files.writeString(folder.resolve("fruit.csv"), ROWS);
        Program program = program(new TableInput.OfFile(file));
        try (Played played = Played.of(program, program.defaults().withEpochs(ENDLESS), 40)) {
            Session session = saved(played);
            try (Played again = Played.again(session, folder)) {
                assertThat(played.deck().program().provenance()).isEqualTo(again.deck().program().provenance());
                assertThat(again.deck().program().title()).isEqualTo(program.title());
                assertGoesOn(played, again, 40);
            }
            Session later = saved(played);
            Files.writeString(file, ROWS.replace("7", "8"));
            try (Played again = Played.again(later, folder.resolve("kept"))) {
                assertGoesOn(played, again, 130); // with what the session has of it
            }
        }
    }

    @Test
    void aPathMayHaveSpacesUmlautsAndThreeHundredCharacters() throws Exception {
        Path deep = Files.createDirectories(
                folder.resolve("Übungen – 7. Klasse").resolve("ä ".repeat(60) + "ö").resolve("ß".repeat(120)));
        Path table = Files.writeString(deep.resolve("Früchte & Nüsse.csv"), ROWS);
        Path file = deep.resolve("meine Sitzung.tapedeck");
        assertThat(file.toString()).hasSizeGreaterThan(300);
        Program program = program(new TableInput.OfFile(table));
        try (Played played = Played.of(program, program.defaults().withEpochs(ENDLESS), 40)) {
            SessionFile.write(played.session(), file);
            OpenedSession opened = SessionFile.read(file);
            assertThat(opened.troubles()).isEmpty();
            try (Played again = Played.again(opened.session(), folder)) {
                assertThat(again.deck().program().provenance()).isEqualTo(program.provenance());
                assertGoesOn(played, again, 40);
            }
        }
    }

    private static Program program(TableInput input) throws Exception {
        var table = TableNetwork.read(TableReader.guessing(), input);
        return TableNetwork.program(TableNetwork.source(table, TableNetwork.preparation(table, "")));
    }

    @Test
    void whatWasPastedGoesAlong() throws Exception {
        Program program = program(new TableInput.OfText("pasted", ROWS));
        try (Played played = Played.of(program, program.defaults().withEpochs(ENDLESS), 40);
                Played again = Played.again(saved(played), folder)) {
            assertGoesOn(played, again, 40);
        }
    }

    @Test
    void aTableThatDidNotGoAlongAndHasChangedIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("fruit.csv"), ROWS);
        Program program = program(new TableInput.OfFile(file));
        try (Played played = Played.of(program, program.defaults(), 10)) {
            Session session = SavedPrograms.session(played.takes.states(), Map.of(1, program), 1,
                    List.of(), WindowArrangement.NONE, false);
            Restorer restorer = new Restorer(new Catalogue(), Played.HOME, folder);
            assertThat(restorer.restore(session).troubles()).isEmpty();
            Files.writeString(file, ROWS.replace("7", "8"));
            assertThat(restorer.restore(session).troubles())
                    .containsExactly(Message.of("session.tableChanged", "file", file.toString()));
            Files.delete(file);
            RestoredSession gone = restorer.restore(session);
            assertThat(gone.takes()).isEmpty();
            assertThat(gone.troubles()).extracting(Message::key)
                    .containsExactly("session.program", "session.take");
            assertThat(saved(played).takes()).as("saving goes on without it").hasSize(1);
        }
    }

    @Tag("long")
    @Test
    void theClassicNetworkThatWasDrawnGoesOn() throws Exception {
        Program lesson = Played.lesson("fizzbuzz");
        Program program = Objects.requireNonNull(lesson.provenance().blueprint()).drawn("network", lesson.title(),
                lesson.defaults());
        try (Played played = Played.of(program, program.defaults(), 300);
                Played again = Played.again(saved(played), folder)) {
            assertGoesOn(played, again, 300);
        }
    }
}
