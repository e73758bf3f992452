package tapedeck.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Texts;

class ReportPageTest {
    private static final VectorPicture GRAPH = new VectorPicture(40, 20, -1, List.of());
    private static final Hyperparameters START = Hyperparameters.of(0.5);

    private static Report.Run run(String name, Settings settings, List<Change> changes, double tested, String notes) {
        return new Report.Run(name, 0xff4a58d6, settings, settings.seed() != 0, changes, 3,
                Series.View.of(1, 2, 3, 3, 3, 0.25, 0.25, 0.25),
                List.of(new Metrics(2, new Metrics.Scores(0.125, 0.5, 1, tested))), TakeNotes.BLANK.noted(notes),
                new LinkedHashMap<>());
    }

    private static String page(List<Report.Run> runs, @Nullable VectorPicture graph) throws IOException {
        return new String(ReportPage.of(new Report("A & B", "iteration 2", runs, graph, "if a < b:"),
                new Texts(Language.ENGLISH)), StandardCharsets.UTF_8).replace(" class=\"number\"", "");
    }

    @Test
    void comparesTheTakesAndWritesWhatPeopleNamedAsText() throws Exception {
        Settings other = new Settings(8, START.withLearningRate(0.1).withBatchSize(9), 1);
        String page = page(List.of(run("<first>", new Settings(7, START, 1), List.of(), 0.75, ""),
                run("second", other, List.of(), Double.NaN, "")), GRAPH);
        assertThat(page).as("curves differ in print, too").contains("stroke-dasharray=\"\"",
                "stroke-dasharray=\"7 4\"");
        assertThat(page).contains("<h1>A &amp; B</h1>", "if a &lt; b:")
                .contains("<th>lr<th>batch_size<th>seed<th>iterations<th>last loss<th>test loss<th>test acc.",
                        "/></svg>&lt;first&gt;<td>0.5<td>64<td>7<td>3<td>0.125<td>0.5<td>0.750",
                        "second<td>0.1<td>9<td>8<td>3<td>0.125<td>0.5<td>–",
                        "<p class=\"about\">The same in all takes: optimizer SGD</p>")
                .doesNotContain("<first>");
    }

    @Test
    void numbersStandBelowEachOtherAndAreNotBroken() throws Exception {
        Settings other = new Settings(8, START.withLearningRate(0.1), 1);
        byte[] page = ReportPage
                .of(new Report("A", "a", List.of(run("one", new Settings(7, START, 1), List.of(), 1, ""),
                        run("two", other, List.of(), 1, "")), null, ""), new Texts(Language.ENGLISH));
        assertThat(new String(page, StandardCharsets.UTF_8)).contains(".number{text-align:right;white-space:nowrap}",
                "<th class=\"number\">last loss", "<td class=\"number\">0.125", "one<td>0.5");
    }

    @Test
    void theLegendHasWhatIsThere() throws Exception {
        Report.Run tested = run("tested", new Settings(7, START, 1), List.of(), 1, "");
        assertThat(page(List.of(tested), null)).contains("stroke-opacity=\"0.25\"", "> all training rows</span>",
                "stroke-dasharray=\"4 3\"/></svg> all test rows</span>").doesNotContain("mean of the batches");
        Report.Run bare = new Report.Run("bare", -1, tested.settings(), true, List.of(), 3, tested.losses(),
                List.of(), TakeNotes.BLANK, tested.made());
        assertThat(page(List.of(bare), null)).contains("> mean of the batches</span>").doesNotContain("rows</span>");
    }

    private static Report.Run made(String name, String network) {
        Report.Run run = run(name, new Settings(7, START, 1), List.of(), 1, "");
        SequencedMap<String, String> made = new LinkedHashMap<>(Map.of("network", network));
        made.put("rows", "80 train");
        return new Report.Run(name, run.argb(), run.settings(), true, run.changes(), run.iteration(), run.losses(),
                run.measured(), run.page(), made);
    }

    @Test
    void networksAreComparedAsSettingsAre() throws Exception {
        assertThat(page(List.of(made("one", "8"), made("two", "8 · 8")), null))
                .contains("<th>network<th>iterations", "one<td>8<td>3", "two<td>8 · 8<td>3", "rows 80 train")
                .doesNotContain("<th>rows");
        assertThat(page(List.of(made("one", "8"), made("two", "8")), null)).doesNotContain("<th>network");
    }

    @Test
    void aTakeWithoutASeedHasNone() throws Exception {
        assertThat(page(List.of(run("script", new Settings(0, START, 1), List.of(), Double.NaN, "")), null))
                .contains("script<td>3<td>0.125", "Begun with: lr 0.5; optimizer SGD; batch_size 64</p>");
    }

    @Test
    void saysWhatWasWrittenOfATakeAndChangedOnItsWay() throws Exception {
        Change change = new Change(6, START, START.withLearningRate(0.0625).withMomentum(0.9));
        String page = page(List.of(run("noted", new Settings(7, START, 1), List.of(change), 1, "too fast\n<b>\n"),
                run("bare", new Settings(7, START, 1), List.of(new Change(7, START, START)), 1, " ")), null);
        assertThat(page).contains("<h3>noted</h3>\n<p class=\"notes\">too fast\n&lt;b&gt;</p>",
                "<li>From iteration 6 on: lr 0.5 → 0.0625, momentum – → 0.9").doesNotContain("<h3>bare", "<h2>Graph");
    }

    private static Report.Run with(Report.Run run, TakeNotes page) {
        return new Report.Run(run.name(), run.argb(), run.settings(), run.seeded(), run.changes(),
                run.iteration(), run.losses(), run.measured(), page, run.made());
    }

    @Test
    void takesStandAsInTheirTable() throws Exception {
        Settings settings = new Settings(7, START, 1);
        Repeats seeds = new Repeats(3, 0, List.of(new Repeats.Mark(2, Range.of(0.5, 0.25), Range.of(0.25, 0.75),
                Range.of(), Range.of())));
        String page = page(List.of(with(run("one", settings, List.of(), 1, ""), new TakeNotes("", false, "wide")),
                with(run("two", settings, List.of(), 1, ""), TakeNotes.BLANK.repeated(seeds)),
                with(run("three", settings, List.of(), 1, ""), new TakeNotes("", false, "wide")),
                with(run("four", settings, List.of(), 1, ""), TakeNotes.BLANK.pinned(true))), null);
        assertThat(page).containsSubsequence("four <small>pinned</small><td>", "one<td>wide", "three<td>wide",
                "two<td>",
                "0.5 ± 0.35");
        assertThat(page).contains("<h3>two</h3>\n<p>3 seeds, iteration 2: loss 0.375 ± 0.18, test loss 0.5 ± 0.35</p>");
    }
}
