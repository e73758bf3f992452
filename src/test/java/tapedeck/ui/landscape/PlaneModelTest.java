package tapedeck.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Recordings;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.surface.LossGrid;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.view.landscape.PlaneRows;

/** Planes of a run, worked out in the background: what is asked, what is known, what begins there. */
class PlaneModelTest {
    private final PlaneModel model = new PlaneModel();
    private final Program program;
    private final Deck deck;

    PlaneModelTest() throws Exception {
        program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        deck = new Deck(program, program.defaults());
    }

    @BeforeEach
    void run() throws Exception {
        deck.goTo(30);
        deck.await();
    }

    @AfterEach
    void close() {
        model.close();
        deck.close();
    }

    @Test
    void whyThereIsNoPlaneIsTrueOfTheIterationThatIsShown() {
        assertThat(model.missing(1, false)).isEqualTo(Message.of("plane.soon"));
        assertThat(model.missing(217, false)).isEqualTo(Message.of("plane.soon.at", "iteration", 217L));
        assertThat(model.missing(217, true)).as("there are updates all the time").isEqualTo(Message.of("plane.begins"));
        model.ask(question(false));
        assertThat(model.missing(217, false)).isEqualTo(Message.of("plane.begins"));
        await().until(() -> model.poll(LossGrid.COARSEST));
        assertThat(model.missing(217, false)).isNull();
    }

    private PlaneModel.Question question(boolean ofAllRows) {
        DeckState state = deck.state();
        CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
        ParameterPath way = new ParameterPath(1, state.measured().positions().stream()
                .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
        return new PlaneModel.Question(new PlaneFrame.Question(captured, Kind.WAY, List.of(way), 1.25),
                ofAllRows ? () -> program.predictor(program.defaults()) : null, 0);
    }

    private PlaneModel.@Nullable Plane worked(int most) throws InterruptedException {
        while (model.isBusy()) {
            model.await();
            model.poll(most);
        }
        return model.answer() == null ? null : model.answer().plane();
    }

    @Test
    void itIsRefinedByItself_butNoFurtherThanIsAskedFor() throws Exception {
        PlaneModel.Question question = question(false);
        model.ask(question);
        assertThat(Objects.requireNonNull(worked(LossGrid.COARSEST)).ground().grid().columns()).isEqualTo(17);
        model.poll(33);
        PlaneModel.Plane plane = Objects.requireNonNull(worked(33));
        assertThat(plane.ground().grid().columns()).isEqualTo(33);
        assertThat(plane.question()).isSameAs(question);
        assertThat(plane.refines()).as("there is a finer one yet").isTrue();
    }

    @Test
    void whatIsKnownStaysUntilThereIsSomethingOfTheNextQuestion() throws Exception {
        PlaneModel.Question first = question(false);
        model.ask(first);
        worked(LossGrid.COARSEST);
        PlaneModel.Question next = question(true);
        model.ask(next);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(model.answer()).plane()).question()).isSameAs(first);
        assertThat(Objects.requireNonNull(worked(LossGrid.COARSEST)).question()).isSameAs(next);
    }

    @Test
    void whereThereIsNoLossThatIsSaid() throws Exception {
        CapturedIteration empty = Recordings.record(List.of(), () -> {});
        model.ask(new PlaneModel.Question(new PlaneFrame.Question(empty, Kind.WAY, List.of(), 1), null, 0));
        assertThat(worked(17)).isNull();
        assertThat(Objects.requireNonNull(model.answer()).refusal()).isEqualTo(Message.of("plane.none"));
    }

    @Test
    void aTakeBeginsWhereItsPointLies_andTheMapHasTheLossThatItThenHas() throws Exception {
        model.ask(question(true));
        PlaneModel.Plane plane = Objects.requireNonNull(worked(17));
        LossGrid grid = plane.ground().grid();
        double[] point = plane.frame().plane().point(grid.x(3), grid.y(5));
        List<TensorState> declared = plane.question().asked().captured().parameters();
        List<NdArray> weights = plane.function().parameters(declared, point);
        try (Deck take = new Deck(program, program.defaults())) {
            take.load(weights);
            take.runTo(new Moment.Iteration(1));
            CapturedIteration first = Objects.requireNonNull(take.await().playhead().captured());
            for (int i = 0; i < weights.size(); i++) {
                assertThat(first.parameters().get(i).data().toArray()).isEqualTo(weights.get(i).toArray());
            }
        }
        var predictor = Objects.requireNonNull(program.predictor(program.defaults()));
        assertThat(grid.at(3, 5)).isCloseTo(predictor.meanLoss(weights, predictor.split().train()), within(1e-12));
    }

    @Test
    void ofASlowLossFewerPointsAreTaken_andItIsSaidWhatAllWouldTake() throws Exception {
        assertThat(List.of(1_000_000L, 100_000_000L, 500_000_000L, 60_000_000_000L))
                .map(each -> PlaneModel.side(each, 20_000_000_000L))
                .containsExactly(17, 9, 5, 5);
        model.ask(question(false));
        PlaneModel.Plane known = Objects.requireNonNull(worked(17));
        assertThat(known.minutes()).as("it is refined").isNaN();
        PlaneModel.Plane coarse = new PlaneModel.Plane(known.question(), known.function(), known.loss(), known.frame(),
                known.ground(), known.numbers(), 17 * 17 * 600_000_000L, false);
        assertThat(coarse.minutes()).isCloseTo(129 * 129 / 100.0, within(1e-9));
    }

    @Test
    void whatIsLeftCoarseIsRefinedToTheEndOnceSomebodyWishesIt() throws Exception {
        try (PlaneModel slow = new PlaneModel(0)) {
            slow.ask(question(false));
            finish(slow);
            PlaneModel.Plane coarse = Objects.requireNonNull(Objects.requireNonNull(slow.answer()).plane());
            assertThat(coarse.ground().grid().columns()).isEqualTo(5);
            assertThat(coarse.minutes()).isPositive();
            slow.refine();
            slow.poll(LossGrid.FINEST);
            finish(slow);
            assertThat(Objects.requireNonNull(Objects.requireNonNull(slow.answer()).plane()).ground().grid().columns())
                    .isEqualTo(LossGrid.FINEST);
            slow.ask(question(true));
            assertThat(slow.isPatient()).as("of the next nobody wished it").isFalse();
        }
    }

    private static void finish(PlaneModel of) throws InterruptedException {
        while (of.isBusy()) {
            of.await();
            of.poll(LossGrid.FINEST);
        }
    }

    @Test
    void lookingChangesNothing() throws Exception {
        model.ask(question(false));
        worked(33);
        deck.goTo(500);
        deck.await();
        try (Deck other = new Deck(program, program.defaults())) {
            other.goTo(500);
            other.await();
            assertThat(IntStream.range(0, 499).mapToDouble(deck.losses()::last).toArray())
                    .isEqualTo(IntStream.range(0, 499).mapToDouble(other.losses()::last).toArray());
        }
    }

    @Test
    void theTableHasSomeLossesOfTheGrid_fromAbove() throws Exception {
        model.ask(question(false));
        LossGrid grid = Objects.requireNonNull(worked(33)).ground().grid();
        List<List<String>> rows = PlaneRows.of(grid);
        assertThat(rows).hasSize(1 + PlaneRows.SIDE).allMatch(row -> row.size() == 1 + PlaneRows.SIDE);
        assertThat(rows.getFirst()).startsWith("", Numbers.of(grid.x(0), 3)).endsWith(Numbers.of(grid.x(32), 3));
        assertThat(rows.get(1)).startsWith(Numbers.of(grid.y(32), 3), Numbers.of(grid.at(0, 32), 3));
        assertThat(rows.getLast()).startsWith(Numbers.of(grid.y(0), 3)).endsWith(Numbers.of(grid.at(32, 0), 3));
    }

    @Test
    void theFanIsTheStepAtTwelveRatesAroundTheOneThatIsSet() throws Exception {
        model.ask(question(false));
        PlaneFrame frame = Objects.requireNonNull(worked(17)).frame();
        double rate = 3 * frame.rate();
        var fan = PlaneFan.of(frame, rate);
        assertThat(fan).hasSize(12);
        var chosen = fan.stream().filter(each -> !each.label().isEmpty()).toList();
        assertThat(chosen).hasSize(1);
        assertThat(chosen.getFirst().x() - frame.present().x()).isCloseTo(3 * frame.step().x(), within(1e-12));
        assertThat(fan.getFirst().x() - frame.present().x()).as("a tenth").isCloseTo(0.3 * frame.step().x(),
                within(1e-12));
        assertThat(PlaneFan.of(frame, 0)).isEmpty();
    }
}
