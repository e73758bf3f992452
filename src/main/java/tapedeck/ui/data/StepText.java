package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.prepare.TableChanges;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * The text on a card.
 *
 * @param title what it is, in a word or two
 * @param spoken the same for those who do not see the card
 * @param effect what it did, in figures
 * @param detail what was chosen, or what is wrong
 * @param examples cells before and after, a line each
 * @param tone how it stands out
 * @param isOn false if it is a step that is switched off
 * @param instead the step that would do what this one does not do unasked; else null
 * @param share of the rows that are for training, where that is to be drawn; else NaN
 */
record StepText(CardPlace place, Message title, Message spoken, Message effect, Message detail, List<Message> examples,
        Tone tone,
        boolean isOn, @Nullable PreparationStep instead, double share) {
    private static final int CELLS = 4;
    private static final String NOTHING = "·";

    /** The tone in which a card stands out. */
    enum Tone {
        /** It does not. */
        PLAIN,
        /** Rows are gone. */
        LOSS,
        /** It cannot do what it is to do. */
        WRONG,
        /** All is done. */
        READY
    }

    /** All cards, from the file to x and y. */
    static List<StepText> of(PreparedTable shown) {
        List<StepText> all = new ArrayList<>(List.of(file(shown), split(shown)));
        List<StepReport> reports = shown.prepared().reports();
        IntStream.range(0, reports.size() - 1).forEach(index -> all.add(step(index, reports.get(index))));
        all.add(target(shown));
        return all;
    }

    private static StepText file(PreparedTable shown) {
        int rows = shown.raw().size();
        int columns = shown.raw().columns().size();
        return new StepText(new CardPlace.OfFile(), Message.verbatim(name(shown)),
                Message.verbatim(name(shown)), size(rows, columns),
                Message.verbatim(""),
                List.of(), Tone.PLAIN, true, null, Double.NaN);
    }

    /** The file's name without its folder. */
    private static String name(PreparedTable shown) {
        String path = shown.table().name();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static StepText split(PreparedTable shown) {
        boolean[] test = shown.prepared().assigned().test();
        int tests = (int) IntStream.range(0, test.length).filter(row -> test[row]).count();
        SplitChoice choice = shown.prepared().preparation().split();
        boolean stratified = choice.isStratified(shown.prepared().preparation().target());
        SplitChoice.Kind kind = choice.kind() == SplitChoice.Kind.STRATIFIED && !stratified
                ? SplitChoice.Kind.RANDOM
                : choice.kind();
        return new StepText(new CardPlace.OfSplit(), Message.of("preparing.split"),
                Message.of("preparing.split"),
                Message.of("preparing.xy.rows", "train", test.length - tests, "test", tests),
                Message.of("preparing.split.says", "kind", StepOptions.kind(kind), "seed", choice.seed(), "seeded",
                        kind == SplitChoice.Kind.STRATIFIED || kind == SplitChoice.Kind.RANDOM ? 1 : 0),
                List.of(), Tone.PLAIN, true, null, 1 - (double) tests / test.length);
    }

    private static StepText step(int index, StepReport report) {
        boolean wrong = report.error() != null;
        TableChanges changes = report.changes();
        return new StepText(new CardPlace.OfStep(index), report.step().name().shortTitle(),
                report.step().title(), effect(report),
                wrong ? Objects.requireNonNull(report.error()) : report.step().setting(),
                examples(report),
                wrong ? Tone.WRONG : changes.rowsGone() > 0 ? Tone.LOSS : Tone.PLAIN, report.isOn(),
                report.instead(), Double.NaN);
    }

    private static Message effect(StepReport report) {
        TableChanges changes = report.changes();
        if (report.error() != null) {
            return Message.of("preparing.effect.error");
        }
        if (!report.isOn()) {
            return Message.of("preparing.effect.off");
        }
        List<Message> parts = new ArrayList<>();
        if (changes.rowsGone() > 0) {
            parts.add(Message.of("preparing.effect.rows", "rows", changes.rowsGone()));
        }
        int columns = changes.columnsMade().size() - changes.columnsGone().size();
        if (columns != 0) {
            parts.add(Message.of(columns > 0 ? "preparing.effect.more" : "preparing.effect.fewer", "columns",
                    Math.abs(columns)));
        }
        boolean all = report.before().size() > 0 && changes.values() >= report.before().size();
        if (changes.values() > 0 && !all) {
            parts.add(Message.of("preparing.effect.values", "values", changes.values()));
        }
        if (parts.isEmpty() && report.fitted() != null && !changes.examples().isEmpty()) {
            parts.add(Message.of("preparing.effect.columns", "columns", report.fitted().columns().size()));
        }
        return parts.isEmpty() ? Message.of("preparing.effect.nothing") : Message.list(parts);
    }

    /** Those in which something changed: a text that is read as the same number looks as it did. */
    private static List<Message> examples(StepReport report) {
        List<Message> all = new ArrayList<>();
        for (TableChanges.Example example : report.changes().examples()) {
            List<String> before = shown(report.before(), example, example.before());
            List<String> after = shown(report.after(), example, example.after());
            if (after.isEmpty()) {
                all.add(Message.of("preparing.gone", "row", example.origin() + 1, "cells", cells(before)));
            } else if (!before.equals(after)) {
                all.add(Message.verbatim(cells(before) + " → " + cells(after)));
            }
        }
        return all;
    }

    /** Returns what is missing is a gap, whatever stands for it. */
    private static List<String> shown(DataFrame of, TableChanges.Example example, List<String> cells) {
        List<Column> columns = example.column().isEmpty()
                ? of.columns()
                : of.column(example.column()).map(List::of).orElse(List.of());
        int row = IntStream.range(0, of.size()).filter(each -> of.origin()[each] == example.origin()).findFirst()
                .orElse(-1);
        return row < 0 || columns.size() != cells.size()
                ? cells
                : IntStream.range(0, cells.size())
                        .mapToObj(i -> columns.get(i).isMissing(row) ? NOTHING : cells.get(i)).toList();
    }

    private static String cells(List<String> all) {
        String some = String.join(" ", all.stream().limit(CELLS).map(cell -> cell.isBlank() ? NOTHING : cell).toList());
        return all.size() > CELLS ? some + " …" : some;
    }

    private static StepText target(PreparedTable shown) {
        PreparationResult prepared = shown.prepared();
        Preparation chain = prepared.preparation();
        Target target = chain.target();
        boolean ready = prepared.isReady();
        int classes = prepared.classes().size();
        Message effect = prepared.reports().getLast().error() != null
                ? Message.of("preparing.effect.error")
                : classes == 0
                        ? Message.of("preparing.xy.number", "inputs", prepared.inputs().size())
                        : Message.of("preparing.xy.classes", "inputs", prepared.inputs().size(), "classes", classes);
        int tests = prepared.places(true).length;
        return new StepText(new CardPlace.OfTarget(), Message.verbatim("x, y"), Message.verbatim("x, y"), effect,
                ready ? target.setting() : prepared.troubles().getFirst(),
                Stream.of(Message.of("preparing.xy.rows", "train", prepared.places(false).length, "test", tests))
                        .filter(_ -> ready).toList(),
                ready ? Tone.READY : Tone.WRONG, true, null, Double.NaN);
    }

    private static Message size(int rows, int columns) {
        return Message.of("preparing.size", "rows", rows, "columns", columns);
    }
}
