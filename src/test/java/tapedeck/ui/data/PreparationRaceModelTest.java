package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.TableSource;
import tapedeck.deck.race.ComparisonSide;
import tapedeck.deck.race.PreparationComparison;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.TablePair;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

class PreparationRaceModelTest implements Comparisons {
    private final Program penguins;
    private final TableSource source;
    private final List<PreparationComparison> begun = new ArrayList<>();
    private final PreparationRaceModel model = new PreparationRaceModel(this);
    private int usual = 2;

    PreparationRaceModelTest() throws Exception {
        penguins = new Catalogue().find("penguins").orElseThrow().load(Path.of(""));
        source = (TableSource) network().data();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Override
    public NetworkSpec network() {
        return (NetworkSpec) Objects.requireNonNull(penguins.provenance().blueprint());
    }

    @Override
    public int usualEpochs(TablePair pair) {
        return usual;
    }

    @Override
    public PreparationComparison duel(TablePair pair, int epochs) {
        Settings settings = penguins.defaults();
        begun.add(new PreparationComparison(
                IntStream.range(0, 2).mapToObj(i -> new PreparationComparison.Entrant(pair.program(i, settings),
                        pair.networks().get(i).trainRows())).toList(),
                settings, epochs, Long.MAX_VALUE));
        return begun.getLast();
    }

    private ComparisonDialog step(Class<?> kind) {
        Preparation chain = source.prepared().preparation();
        int index = IntStream.range(0, chain.steps().size())
                .filter(i -> kind.isInstance(chain.steps().get(i).step())).findFirst().orElseThrow();
        return ComparisonDialog.ofStep(source.table(), source.prepared(), index);
    }

    private void settle() throws InterruptedException {
        await().until(() -> {
            model.pulse();
            return !model.isBusy();
        });
    }

    private ComparisonText text() {
        return Objects.requireNonNull(ComparisonText.of(model));
    }

    @Test
    void withAndWithoutAStepFromTheSameWeights() throws InterruptedException {
        usual = 8;
        model.ask(step(Scale.class));
        assertThat(model.progress()).as("it is prepared").isNegative();
        settle();
        assertThat(model.progress()).isEqualTo(1);
        assertThat(text().same()).isEqualTo(Message.sentences(List.of(
                Message.of("duel.same-weights", "inputs", 10, "seeds", 3), Message.of("duel.rows", "rows", 69))));
        int mark = text().mark();
        assertThat(mark).isEqualTo(8);
        assertThat(text().better(mark)).as("standardised it learns").isZero();
        assertThat(text().better(0)).as("grams are far from what random weights are for").isZero();
    }

    @Test
    void whatIsSaidOfOtherInputsNamesThem() throws InterruptedException {
        Preparation chain = source.prepared().preparation();
        Preparation other = chain.replaced(2, new OneHot(List.of("island", "sex"))).added(0,
                new tapedeck.data.prepare.ChooseColumns(List.of("body_mass_g")));
        model.ask(ComparisonDialog.ofChange(source.table(), source.prepared(), other));
        settle();
        assertThat(text().same()).isEqualTo(Message.sentences(List.of(
                Message.of("duel.other-inputs", "first", 10, "firstName", Message.of("duel.changed"), "second", 9,
                        "secondName", Message.of("duel.running"), "seeds", 3),
                Message.of("duel.rows", "rows", 69))));
        assertThat(text().mark()).isEqualTo(2);
    }

    @Test
    void rowsWithGapsAreLeftOutOrFilled() throws InterruptedException {
        usual = 1;
        model.ask(step(DropMissing.class));
        settle();
        TablePair pair = Objects.requireNonNull(model.pair());
        assertThat(pair.networks()).extracting(Provenance.Blueprint::trainRows).containsExactly(264, 275);
        assertThat(text().testRows()).isEqualTo(69);
        Preparation filled = Objects.requireNonNull(model.askedProperty().get()).preparations().getLast();
        int index = IntStream.range(0, filled.steps().size())
                .filter(i -> filled.steps().get(i).step() instanceof FillMissing).findFirst().orElseThrow();
        ComparisonDialog back = ComparisonDialog.ofStep(source.table(), filled.run(source.table().frame()), index);
        assertThat(back.names()).containsExactly(Message.of("duel.dropped"), Message.of("duel.filled"));
        assertThat(back.preparations().getFirst().steps().get(index).step()).isEqualTo(new DropMissing(List.of()));
        assertThat(back.preparations().getLast()).isEqualTo(filled);
    }

    @Test
    void whatCannotBeTrainedOnIsSaid() throws InterruptedException {
        model.ask(step(OneHot.class));
        settle();
        assertThat(ComparisonText.of(model)).isNull();
        assertThat(model.failure().orElseThrow().key()).isEqualTo("duel.not-ready");
        assertThat(model.failure().orElseThrow().values()).containsEntry("name", Message.of("duel.without"));
        assertThat(begun).isEmpty();
    }

    @Test
    void isCancelledAndRunAgainAsLongAsIsAsked() throws InterruptedException {
        usual = 10_000;
        model.ask(step(Scale.class));
        await().until(() -> {
            model.pulse();
            return !begun.isEmpty();
        });
        assertThat(model.cancel()).isTrue();
        settle();
        assertThat(model.isCancelled()).isTrue();
        assertThat(begun.getFirst().isClosed()).isTrue();
        assertThat(model.cancel()).as("nothing runs").isFalse();
        assertThat(model.askEpochs("0")).isPresent();
        assertThat(model.askEpochs("1")).isEmpty();
        model.again();
        settle();
        assertThat(model.isCancelled()).isFalse();
        assertThat(model.shownEpochs()).isEqualTo(1);
        assertThat(text().mark()).isEqualTo(1);
        model.forget();
        assertThat(model.askedProperty().get()).isNull();
        assertThat(ComparisonText.of(model)).isNull();
    }

    private static ComparisonSide side(double loss, double right) {
        return new ComparisonSide(List.of(), List.of(List.of(new Metrics(0, new Metrics.Scores(1, 1, 0, 0)),
                new Metrics(1, new Metrics.Scores(loss, loss, right, right)))), 1, 1);
    }

    @Test
    void whereLossAndRowsDisagreeBothAreSaid() throws InterruptedException {
        usual = 1;
        model.ask(step(Scale.class));
        settle();
        ComparisonText real = text();
        Message with = Message.of("duel.with");
        assertThat(
                new ComparisonText(real.ask(), real.pair(), List.of(side(0.1, 0.9), side(0.5, 0.8)), 69).result()
                        .toString())
                .contains(Message.of("duel.better", "name", with).toString());
        assertThat(
                new ComparisonText(real.ask(), real.pair(), List.of(side(0.1, 0.8), side(0.5, 0.9)), 69).result()
                        .toString())
                .contains(Message.of("duel.better-by-loss", "name", with, "other", Message.of("duel.without"))
                        .toString());
    }
}
