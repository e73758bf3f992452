package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** Twelve takes on one chart can be told apart, however near to each other they end. */
class EndLabelsTest {
    private static final double EM = 13;

    private static ChartModel model(ChartData data, double height) {
        ChartModel model = new ChartModel(new Zoom(), new LiveTexts(Language.ENGLISH)::texts);
        model.update(data, new GradientNorms(), ChartView.FIRST, 780, height, EM, 6.6);
        return model;
    }

    private static List<Take> twelve(double apart) {
        return IntStream.rangeClosed(1, 12).mapToObj(id -> Takes.take(id, null, 100, _ -> 1 + apart * id, 20)).toList();
    }

    private static List<EndLabel> down(ChartModel model) {
        return model.labels().stream().sorted(Comparator.comparingDouble(EndLabel::y)).toList();
    }

    @Test
    void noNameCoversAnotherAndNoneLeavesThePlot() {
        for (double apart : new double[]{0, 1e-3, 1, 100}) {
            ChartModel model = model(new ChartData(twelve(apart), 12), 400);
            List<EndLabel> labels = down(model);
            assertThat(labels).hasSize(13);
            assertThat(labels).filteredOn(each -> each.curve().dashed()).as("which line is of the test rows")
                    .singleElement().extracting(EndLabel::text).isEqualTo("test");
            for (int i = 1; i < labels.size(); i++) {
                assertThat(labels.get(i).y() - labels.get(i - 1).y()).isGreaterThan(EM);
            }
            assertThat(labels.getFirst().y()).isGreaterThanOrEqualTo(model.frame().top());
            assertThat(labels.getLast().y()).isLessThanOrEqualTo(model.frame().bottom());
            assertThat(model.frame().right()).isLessThan(780 - 5 * EM);
        }
    }

    @Test
    void aNameWithRoomStandsWhereItsCurveEnds() {
        ChartModel model = model(new ChartData(List.of(Takes.take(1, null, 100, _ -> 0.01, 20),
                Takes.take(2, null, 50, _ -> 1, 20)), 1), 1_200);
        for (EndLabel label : model.labels()) {
            assertThat(label.y()).isCloseTo(label.end(), within(1e-9));
            assertThat(label.end()).isCloseTo(model.y().at(label.curve().values()[0]), within(1e-9));
        }
        assertThat(model.labels()).filteredOn(each -> each.curve().take() == 2).singleElement()
                .satisfies(
                        label -> assertThat(label.x()).as("it ended there").isCloseTo(model.x().at(40), within(1.0)));
    }

    @Test
    void whereThereIsNoHeightForAllThoseThatMatterAreNamed() {
        List<Take> takes = new ArrayList<>(twelve(1));
        takes.set(1, takes.get(1).with(new TakeNotes("", true, "")));
        ChartModel model = model(new ChartData(takes, 5, 9), 130);
        assertThat(model.labels().size()).isBetween(3, 11);
        assertThat(model.labels()).extracting(each -> each.curve().take()).contains(2, 5, 9);
    }

    @Test
    void takesAreToldApartByTheirRateAndWhereTheyAreNamedAlikeByWhichIsTheLater() {
        Take first = Takes.take(1, null, 100, _ -> 1, 20);
        Take later = Takes.take(2, new Take.Branch(1, 50), 100, _ -> 9, 20, Takes.rate(60, 0.1, 0.5));
        assertThat(model(new ChartData(List.of(first, later), 2), 400).labels()).extracting(EndLabel::text)
                .containsExactlyInAnyOrder("take 1 · 0.1", "take 2 · 0.5", "test");
        Message same = Message.verbatim("first");
        assertThat(model(new ChartData(List.of(first.named(same), later.named(same)), 2), 400).labels())
                .extracting(EndLabel::text).containsExactlyInAnyOrder("first · 0.1", "first 2 · 0.5", "test");
    }

    @Test
    void theLinesOfATakeAloneSayOfWhichRowsTheyAre() {
        ChartModel model = model(new ChartData(List.of(Takes.take(1, null, 100, _ -> 1, 20)), 1), 400);
        assertThat(down(model)).extracting(EndLabel::text).containsExactlyInAnyOrder("train", "test");
        assertThat(down(model)).as("right at the ends of lines").allMatch(EndLabel::alone);
        ChartModel two = model(new ChartData(twelve(1).subList(0, 2), 1), 400);
        assertThat(down(two)).noneMatch(EndLabel::alone);
        assertThat(model.frame().right()).as("no room for samples").isGreaterThan(two.frame().right() + EM);
        assertThat(model(ChartData.EMPTY, 400).frame().right()).as("nothing to name").isGreaterThan(770);
    }

    @Test
    void whatIsPinnedIsDrawnAboveAndWhatIsPickedAboveThat() {
        List<Take> takes = new ArrayList<>(twelve(1));
        takes.set(1, takes.get(1).with(new TakeNotes("", true, "")));
        ChartData data = new ChartData(takes, 5, 3);
        assertThat(data.drawn()).extracting(Take::id).endsWith(12, 2, 3, 5);
        assertThat(model(data, 400).curves()).filteredOn(Curve::raised).extracting(Curve::take).containsOnly(2, 3);
    }

    @Test
    void onlyLinesOfTestRowsAreDashedHoweverManyTakesThereAre() {
        for (int take = 0; take < 24; take++) {
            assertThat(curve(take, false).dashes(EM)).isEmpty();
            assertThat(curve(take, true).dashes(EM)).isNotEmpty();
        }
    }

    private static Curve curve(int take, boolean test) {
        return new Curve(take, Message.verbatim(""), take, test, false, false, 0, new double[0], new double[0]);
    }
}
