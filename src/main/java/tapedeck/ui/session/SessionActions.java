package tapedeck.ui.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.session.SessionFile;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;

/** The actions on the session of a window, which has one only once it {@linkplain #begin begins}. On the FX thread only. */
public final class SessionActions implements AutoCloseable {
    private static final String END = "." + SessionFile.EXTENSION;

    private final Actions actions;
    private final Node view;
    private final Menu closed = new Menu();
    private final SimpleBooleanProperty isReady = new SimpleBooleanProperty();
    private final SimpleBooleanProperty tables = new SimpleBooleanProperty(this, "sessionTables", true);
    private final ObservableValue<String> script;
    private final ObservableValue<Boolean> unsaved;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private @Nullable SessionModel model;

    /**
     * Files are asked for over {@code view}.
     *
     * @param script the name of the script that is open; empty without one
     * @param unsaved whether it is not saved in its file
     */
    public SessionActions(Actions actions, Node view, ObservableValue<String> script,
            ObservableValue<Boolean> unsaved) {
        this.actions = actions;
        this.view = view;
        this.script = script;
        this.unsaved = unsaved;
        title.bind(Bindings.createStringBinding(() -> entitled(null), script, unsaved));
        actions.bind(Action.SAVE_SESSION, Feather.ARCHIVE, isReady, this::save);
        actions.bind(Action.SAVE_SESSION_AS, null, isReady, this::saveAs);
        actions.toggle(Action.SESSION_TABLES, null, tables);
        actions.bind(Action.CLEAR_TRACES, Feather.TRASH_2, isReady, () -> {
            Objects.requireNonNull(model).clear();
            list();
        });
        closed.setId("menu-closed");
        closed.textProperty().bind(actions.words().text("saving.closed"));
    }

    /** Returns whether small tables of files are put into the sessions that are saved; what is saved by itself always has them. */
    public BooleanProperty tablesProperty() {
        return tables;
    }

    /** From now on this is the session of the window. */
    public void begin(SessionModel session) {
        model = session;
        isReady.set(true);
        title.bind(Bindings.createStringBinding(() -> entitled(session), session.nameProperty(),
                session.changedProperty(), actions.words().textsProperty(), script, unsaved));
        session.offers().nowProperty().subscribe(_ -> list());
    }

    private String entitled(@Nullable SessionModel session) {
        Message of = session == null ? null : session.nameProperty().get();
        boolean isChanged = session != null && session.changedProperty().get();
        return new WindowTitle(of == null ? "" : actions.words().of(of), of != null && OwnFile.isOfWhatRuns(of),
                script.getValue(), isChanged || unsaved.getValue()).text();
    }

    /** Returns what the window is called. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** A menu of what windows had not saved when they were closed. */
    public Menu closedMenu() {
        return closed;
    }

    private void list() {
        SessionModel session = Objects.requireNonNull(model);
        closed.getItems().setAll(session.autosaves().closed().stream().map(left -> {
            String file = String.valueOf(left.file().getFileName());
            MenuItem item = new MenuItem(file.substring(0, file.length() - END.length()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> session.open(left));
            return item;
        }).toList());
        closed.setVisible(!closed.getItems().isEmpty());
    }

    /** Opens a session; false if this window has none. */
    public boolean open(Path file) {
        if (model != null) {
            model.open(file);
        }
        return model != null;
    }

    /** Saves the session in its file; asks for one if it has none. */
    public void save() {
        Path file = model == null ? null : model.fileProperty().get();
        if (model != null && file != null) {
            model.save(file, tables.get());
        } else {
            saveAs();
        }
    }

    /** Asks for a file, and saves the session in it. */
    public void saveAs() {
        SessionModel session = model;
        if (session == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of("action.save-session-as"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(actions.words().of("saving.files"), List.of("*" + END)));
        Path proposed = session.proposed();
        Path folder = proposed.getParent();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            Path chosen = file.toPath().toAbsolutePath();
            session.save(named(chosen), tables.get());
        }
    }

    /** Who types only a name means a session; another that has that name was not asked about, and stays. */
    static Path named(Path chosen) {
        if (chosen.toString().endsWith(END) || Files.exists(chosen)) {
            return chosen;
        }
        Path session = chosen.resolveSibling(chosen.getFileName() + END);
        for (int i = 2; Files.exists(session); i++) {
            session = chosen.resolveSibling(chosen.getFileName() + "-" + i + END);
        }
        return session;
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
