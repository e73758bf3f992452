package tapedeck.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tapedeck.deck.takes.Repeats;
import tapedeck.program.Metrics;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** The table of what takes were started with, as far as they differ, and how far they came: the columns of their table. */
final class TakesTable {
    private static final String NONE = "–";

    /**
     * One column: what stands above it, and in it of each take.
     *
     * @param number whether that is a number, one below the other
     */
    record Column(String title, Function<Report.Run, String> cell, boolean number) {}

    private final List<Report.Run> runs;
    private final Texts texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> same = new ArrayList<>();

    TakesTable(List<Report.Run> runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        if (runs.stream().anyMatch(run -> !run.page().group().isEmpty())) {
            columns.add(new Column(texts.of("takes.group"), run -> run.page().group(), false));
        }
        settings();
        add("takes.iterations", run -> Numbers.count(run.iteration()), true);
        add("takes.last-loss", TakesTable::loss, true);
        add("takes.test-loss", run -> number(run.last().testLoss(), 4), measured(Metrics.Scores::testLoss));
        add("takes.test-accuracy", run -> share(run.last().testAccuracy()),
                measured(Metrics.Scores::testAccuracy));
        add("takes.repeats", TakesTable::repeats, runs.stream().anyMatch(run -> run.page().repeats() != null));
    }

    /** In their order, behind that of the names. */
    List<Column> columns() {
        return columns;
    }

    /** Returns what all takes have in common, in a sentence. */
    String same() {
        return texts.of(Message.of("export.report.same", "takes", runs.size(), "settings", String.join("; ", same)));
    }

    private void add(String key, Function<Report.Run, String> cell, boolean is) {
        if (is) {
            columns.add(new Column(texts.of(key), cell, true));
        }
    }

    private void settings() {
        List<Map<String, String>> settings = runs.stream().map(TakesTable::settings).toList();
        for (String name : settings.stream().flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            setting(name, run -> SettingWords.shown(settings(run), name));
        }
        setting(texts.of("takes.seed"), run -> run.seeded() ? String.valueOf(run.settings().seed()) : NONE);
    }

    /** And what it was made of. */
    private static Map<String, String> settings(Report.Run run) {
        Map<String, String> all = new LinkedHashMap<>(run.made());
        all.putAll(SettingWords.of(run.settings().hyperparameters()));
        return all;
    }

    private void setting(String title, Function<Report.Run, String> cell) {
        List<String> values = runs.stream().map(cell).distinct().toList();
        if (values.size() > 1) {
            columns.add(new Column(title, cell, false));
        } else if (!values.contains(NONE)) {
            same.add(title + " " + String.join("", values));
        }
    }

    private boolean measured(Function<Metrics.Scores, Double> what) {
        return runs.stream().anyMatch(run -> !Double.isNaN(what.apply(run.last())));
    }

    private static String loss(Report.Run run) {
        double measured = run.last().trainLoss();
        boolean isBatch = Double.isNaN(measured) && run.losses().points() > 0;
        return number(isBatch ? run.losses().last(run.losses().points() - 1) : measured, 4);
    }

    private static String repeats(Report.Run run) {
        Repeats repeats = run.page().repeats();
        return repeats == null ? NONE : repeats.loss().shown();
    }

    private static String share(double value) {
        return Double.isNaN(value) ? NONE : Numbers.steady(value, 3);
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? NONE : Numbers.of(value, digits);
    }
}
