package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.PreparationSyntaxException;
import tapedeck.data.prepare.TableSource;
import tapedeck.edit.Edit;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.TableNotReadyException;
import tapedeck.programs.TableTooLargeException;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.data.DataPane;
import tapedeck.ui.data.PreparationModel;
import tapedeck.ui.data.PreparationRaceModel;
import tapedeck.ui.data.PreparedTable;
import tapedeck.ui.link.DeckFrame;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.opening.OpeningBar;
import tapedeck.ui.opening.OpeningModel;
import tapedeck.ui.opening.Pasting;
import tapedeck.ui.script.RecentFiles;
import tapedeck.ui.selection.RowFollower;
import tapedeck.ui.selection.RowLocator;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/**
 * The table that runs, being prepared otherwise: what comes of it is trained on as a new take. Or one beside what runs, on which
 * nothing can be trained until it is mended. On the FX thread only.
 */
final class TablePreparing {
    private final DeckLink link;
    private final ObjectProperty<WindowLayout> way;
    private final PreparationModel model;
    private final DataPane pane;
    private final RowFollower rows;
    /** Copies the rows that are trained on: there may be many. */
    private final Newest<PreparedTable, TableSource> builder = new Newest<>("take",
            (job, _) -> new TableSource(job.table(), job.prepared()));
    private final ReadOnlyBooleanWrapper table = new ReadOnlyBooleanWrapper(this, "table");
    private final Catalogue catalogue;
    private final RecentFiles recent;
    private final OpeningModel opening;
    private final OpeningBar bar;
    private Provenance.@Nullable Blueprint spec;
    /** True if what is shown is not what runs, and what ran when it came. */
    private boolean beside;
    private @Nullable Program runs;
    /** What the table of a session is to go through, until it is there. */
    private List<String> wanted = List.of();

    TablePreparing(DeckLink link, Catalogue catalogue, Actions actions, Appearance appearance,
            ObjectProperty<WindowLayout> way,
            SelectionModel selection, RecentFiles recent) {
        this.link = link;
        this.way = way;
        this.catalogue = catalogue;
        this.recent = recent;
        LiveTexts words = actions.words();
        model = new PreparationModel(link.edits(), builder::replace);
        pane = new DataPane(words, appearance, model, new PreparationRaceModel(new TableComparisons(link.workbench())));
        rows = new RowFollower(selection, model.rowProperty(), () -> way.set(WindowLayout.DATA));
        opening = new OpeningModel(link.workbench().opening(), catalogue, link.notices(), link.workbench()::open,
                model::reload);
        bar = new OpeningBar(words, opening);
        link.workbench().opening().setOnNotBegun(this::notBegun);
        Pasting.bind(actions, link.notices(), file -> link.workbench().open(catalogue.ofFile(file)), this::paste);
        link.follow(this::pulse);
    }

    /** All that is to be seen of the table. */
    DataPane pane() {
        return pane;
    }

    /** The row that is followed on its way is the one picked elsewhere, and the other way round. */
    void join(ObjectProperty<@Nullable Integer> picked) {
        model.rowProperty().subscribe(row -> follow(row, picked));
        picked.subscribe(row -> follow(row, model.rowProperty()));
    }

    private void follow(@Nullable Integer row, ObjectProperty<@Nullable Integer> other) {
        if (!beside) { // else these are rows of two tables
            other.set(row);
        }
    }

    /** Returns which row of the table a row of a batch is, and back. */
    RowLocator rows() {
        return rows;
    }

    /** Returns what there is to say and to ask of a table that is opened. */
    OpeningBar bar() {
        return bar;
    }

    /** Returns what the table is to go through, in the words of a session; empty where that is learned already, or another is shown. */
    List<String> unfinished() {
        PreparedTable shown = model.shownProperty().get();
        Preparation now = model.preparation();
        Preparation learned = model.running();
        return beside || shown == null || now == null || learned == null || now.equals(learned)
                ? List.of()
                : PreparationSyntax.of(shown.table().dialect(), now).lines();
    }

    /** Has the table of what runs go through what was {@link #unfinished}; words of another kind are passed over. */
    void takeUp(List<String> lines) {
        wanted = lines;
    }

    private void takeUp(TableSource source) {
        try {
            model.change(Message.of("preparing.edit.takeUp"),
                    new PreparationSyntax(wanted).preparation(source.table().numbers(), null));
        } catch (PreparationSyntaxException _) {
            // it goes through what it has learned
        }
    }

    /** Opens the table that a text is; if it is none, that is said. */
    void paste(String text) {
        link.workbench().open(catalogue.ofPasted(text));
    }

    private boolean notBegun(ProgramEntry lesson, Throwable why) {
        switch (why) {
            case TableTooLargeException large -> opening.refused(large);
            case TableNotReadyException unready -> mend(lesson, unready);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shows a table beside what runs, until something else does. */
    private void mend(ProgramEntry lesson, TableNotReadyException unready) {
        Path file = lesson.file();
        if (file != null) {
            recent.add(file);
        }
        WindowLayout before = way.get();
        Edit edit = new Edit(this, Message.of("shell.edit.open", "lesson", lesson.title()), () -> look(unready),
                () -> leave(before));
        link.notices().perform(edit, Message.of("opening.mend", "why", unready.message()));
    }

    private void look(TableNotReadyException unready) {
        beside = true;
        runs = link.workbench().program();
        table.set(true);
        model.look(unready.table(), unready.prepared());
        way.set(WindowLayout.DATA);
    }

    /** What runs is shown again, as if the table had not been opened. */
    private void leave(WindowLayout before) {
        beside = false;
        spec = null;
        table.set(false);
        model.leave();
        way.set(before);
    }

    /** Returns whether there is a table to be seen: what runs learns it, or it is to be mended first. */
    ReadOnlyBooleanProperty tableProperty() {
        return table.getReadOnlyProperty();
    }

    private void pulse() {
        Newest.Done<PreparedTable, TableSource> built = builder.poll();
        if (built != null && built.result() != null) {
            train(built.result());
        }
        show(link.workbench().program());
        follow(link.frame());
        pane.pulse();
        PreparedTable shown = model.shownProperty().get();
        opening.pulse(shown == null ? null : shown.table().input(), System.nanoTime());
    }

    private void follow(DeckFrame now) {
        TableSource source = !beside && spec != null && spec.data() instanceof TableSource learned ? learned : null;
        CapturedIteration captured = now.state() == null ? null : now.state().playhead().captured();
        EpochRows epoch = captured == null ? null : captured.rows();
        rows.show(source, epoch, now.snapshot());
        pane.follow(epoch);
    }

    /** Shows what the current take learns. */
    private void show(@Nullable Program program) {
        Provenance.Blueprint now = program == null ? null : program.provenance().blueprint();
        if (!wanted.isEmpty() || (beside ? !Objects.equals(program, runs) : !Objects.equals(now, spec))) {
            beside = false;
            spec = now;
            builder.forget(); // of what was shown before
            table.set(now != null && now.data() instanceof TableSource);
            if (now != null && now.data() instanceof TableSource source) {
                model.begin(source.table(), source.prepared());
                if (!wanted.isEmpty()) {
                    takeUp(source);
                }
            } else {
                model.leave();
                if (way.get() == WindowLayout.DATA) { // there is nothing to see there
                    way.set(WindowLayout.WATCH);
                }
            }
            wanted = List.of();
        }
    }

    private void train(TableSource source) {
        if (beside || spec == null) {
            link.workbench().open(TableNetwork.lesson(source));
            way.set(WindowLayout.WATCH); // it is introduced as any table that is opened
            return;
        }
        link.workbench().build(TableNetwork.on(spec, source));
        way.set(WindowLayout.TRAIN);
    }

    /** Waits for what is worked out; for still pictures. */
    void settle() throws InterruptedException {
        pulse();
        model.settle();
        pulse();
        pane.settle();
    }

    void dispose() {
        pane.dispose();
        builder.close();
        opening.close();
    }
}
