package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** What a change of settings is called. */
class ChangeTextTest {
    private static final Message COSINE = Message.of("chart.cosine");

    private final ChangeText text = new ChangeText(List.of("layer 1"));

    private static Message from(String key, String before, String after) {
        return Message.of(key, "before", Message.verbatim(before), "after", Message.verbatim(after));
    }

    @Test
    void everySettingHasItsOwnWords() {
        Hyperparameters before = Hyperparameters.of(0.01);
        Hyperparameters after = before.withLearningRate(0.1).withMomentum(0.9).withWeightDecay(0.01).withBatchSize(16)
                .withOptimizer(OptimizerKind.ADAM).withClipNorm(1).withMultipliers(List.of(2.0, 0.5))
                .withSchedule(new Schedule(Schedule.Kind.COSINE, 1, 100, 0));
        assertThat(text.of(List.of(new Change(5, before, after)))).containsExactly(
                from("chart.change", "0.01", "0.1"),
                from("chart.change", "SGD", "Adam"),
                COSINE, Message.of("chart.period", "period", 100),
                Message.of("chart.gamma", "gamma", Message.verbatim("0")),
                Message.of("chart.change-group", "group", Message.verbatim("layer 1"), "before", Message.verbatim("1"),
                        "after", Message.verbatim("2")),
                Message.of("chart.change-group", "group", Message.of("chart.group", "number", 2), "before",
                        Message.verbatim("1"), "after", Message.verbatim("0.5")),
                from("chart.change-momentum", "0", "0.9"), from("chart.change-weight-decay", "0", "0.01"),
                Message.of("chart.change-clip", "before", Message.of("chart.off"), "after", Message.verbatim("1")),
                from("chart.change-batch", "64", "16"));
    }

    @Test
    void aScheduleThatChangesSaysHowAndACountIsExact() {
        Hyperparameters cosine = Hyperparameters.of(0.1).withSchedule(
                new Schedule(Schedule.Kind.COSINE, 1, 1_000, 0));
        Hyperparameters later = cosine.withSchedule(new Schedule(Schedule.Kind.COSINE, 200, 200_000, 0.1));
        assertThat(text.of(List.of(new Change(5, cosine, later)))).containsExactly(
                Message.of("chart.change-period", "schedule", COSINE, "before", Message.verbatim("1\u202f000"), "after",
                        Message.verbatim("200\u202f000")),
                Message.of("chart.change-gamma", "schedule", COSINE, "before", Message.verbatim("0"), "after",
                        Message.verbatim("0.1")),
                Message.of("chart.change-start", "schedule", COSINE, "iteration", 200L));
        assertThat(text.of(List.of(new Change(5, later, later.withSchedule(Schedule.CONSTANT))))).containsExactly(
                Message.of("chart.no-schedule"));
    }

    @Test
    void fourValuesAreSaidAndOfADragOfMoreTheFirstAndTheLast() {
        List<Change> changes = new ArrayList<>(List.of(Takes.rate(300, 0.1, 0.2), Takes.rate(301, 0.2, 0.3),
                Takes.rate(302, 0.3, 0.4)));
        Texts english = new Texts(Language.ENGLISH);
        assertThat(english.of(text.of(changes).getFirst())).isEqualTo("0.1 → 0.2 → 0.3 → 0.4");
        changes.add(Takes.rate(303, 0.4, 0.5));
        assertThat(text.of(changes).stream().map(english::of)).containsExactly("0.1 → 0.5");
        assertThat(english.of(text.of(List.of(Takes.rate(300, 0.1, 0.2), Takes.rate(500, 0.2, 0.3),
                Takes.rate(700, 0.3, 0.4), Takes.rate(900, 0.4, 0.5))).getFirst())).as("one by one")
                .isEqualTo("0.1 → … → 0.5");
    }

    @Test
    void aDragIsOneChangeHoweverFewUpdatesItMet() {
        Hyperparameters from = Hyperparameters.of(0.1);
        assertThat(text.of(List.of(new Change(300, from, from.withLearningRate(0.5), 7L),
                new Change(301, from.withLearningRate(0.5), from.withLearningRate(2), 7L))).stream()
                .map(new Texts(Language.ENGLISH)::of)).containsExactly("0.1 → 2");
    }

    @Test
    void aScheduleThatCameAndWentIsSaid() {
        Hyperparameters plain = Hyperparameters.of(0.1);
        Hyperparameters cosine = plain.withSchedule(new Schedule(Schedule.Kind.COSINE, 1, 100, 0));
        assertThat(text.of(List.of(new Change(5, plain, cosine), new Change(6, cosine, plain))))
                .contains(COSINE, Message.of("chart.no-schedule"));
    }

    @Test
    void everyValueOnTheWayIsSaid() {
        assertThat(text.of(List.of(Takes.rate(300, 0.1, 1), Takes.rate(301, 1, 0.1)))).containsExactly(
                Message.of("chart.change", "before", Message.verbatim("0.1"), "after",
                        from("chart.change", "1", "0.1")));
        assertThat(new Texts(Language.ENGLISH).of(text.of(
                List.of(Takes.rate(300, 0.03, 0.3), Takes.rate(301, 0.3, 0.1))).getFirst()))
                .isEqualTo("0.03 → 0.3 → 0.1");
    }

    @Test
    void ofManyThereIsTheFirstAndTheLastAndHowManyThereWere() {
        List<Change> there = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            there.add(Takes.rate(300 + i, Math.pow(10, -Math.abs(4 - i)), Math.pow(10, -Math.abs(3 - i))));
        }
        there.add(Takes.rate(310, 1e-5, 1e-4));
        assertThat(text.of(there)).containsExactly(
                Message.of("chart.change", "before", Message.verbatim("1e-4"), "after",
                        from("chart.change", "…", "1e-4")),
                Message.of("chart.changes", "n", 10));
    }

    @Test
    void isWrittenInBothLanguages() {
        Message clip = Message.of("chart.change-clip", "before", Message.of("chart.off"), "after",
                Message.verbatim("1"));
        assertThat(new Texts(Language.ENGLISH).of(clip)).isEqualTo("clip off → 1");
        assertThat(new Texts(Language.GERMAN).of(clip)).isEqualTo("Clipping aus → 1");
        Message start = Message.of("chart.change-start", "schedule", COSINE, "iteration", 2000L);
        assertThat(new Texts(Language.ENGLISH).of(start)).isEqualTo("cosine from 2\u202f000");
        assertThat(new Texts(Language.GERMAN).of(start)).isEqualTo("Kosinus ab 2\u202f000");
    }

    @Test
    void aKnobIsCalledAsTheProgramCallsIt() {
        Hyperparameters before = Hyperparameters.of(0.01).withKnob("opt_g.lr", 1).withKnob("clip", 2);
        assertThat(text.of(List.of(new Change(5, before, before.withKnob("opt_g.lr", 3)))))
                .containsExactly(Message.of("chart.change-knob", "knob", "opt_g.lr", "before", Message.verbatim("1"),
                        "after", Message.verbatim("3")));
    }
}
