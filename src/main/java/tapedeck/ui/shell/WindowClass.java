package tapedeck.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.classroom.AskCard;
import tapedeck.ui.classroom.ClassActions;
import tapedeck.ui.classroom.ClassModel;
import tapedeck.ui.classroom.ClassStrip;
import tapedeck.ui.classroom.InvitationCard;
import tapedeck.ui.classroom.PictureCard;
import tapedeck.ui.classroom.RateRace;
import tapedeck.ui.classroom.RemoteDesk;
import tapedeck.ui.export.Exporting;
import tapedeck.ui.lesson.LessonModel;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.ShownRun;
import tapedeck.ui.race.RaceView;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;

/** The class of a window: its strip below all else, its card over all else. On the FX thread only. */
final class WindowClass {
    private final ClassModel model;
    private final Appearance appearance;
    private final RateRace race;
    private final DeckLink link;
    private final SelectionModel selection;

    /**
     * @param debugger has the graph's selection, and lines that make room for the strip
     * @param rate sets the learning rate
     */
    WindowClass(DeckLink link, LessonModel lessons, Actions actions, Appearance appearance, Exporting exporting,
            Node view, Debugger debugger, DoubleConsumer rate) {
        this.link = link;
        this.appearance = appearance;
        selection = debugger.selection();
        race = new WindowRateRace(new RaceView(actions.words(), appearance,
                new TakeRaces(link.workbench(), link.edits(), 1)));
        WindowLessonDesk desk = new WindowLessonDesk(lessons, debugger.lines());
        model = new ClassModel(desk, new ShownRun(link), race, this::look, new WindowPicture(link, exporting),
                link.notices());
        lessons.setVotes(model::next);
        ClassActions.bind(actions, model, exporting, view);
        RemoteDesk remote = new RemoteDesk(link, desk, model, actions, rate);
        link.follow(() -> {
            model.pulse();
            remote.pulse();
        });
    }

    /** Has it seen in a window, whose layers lie over one another in {@code window}. */
    void install(BorderPane all, Pane window, Actions actions) {
        ClassStrip strip = new ClassStrip(model, actions.words());
        all.setBottom(strip);
        PictureCard picture = new PictureCard(model, actions.words(), appearance, race);
        picture.maxHeightProperty().bind(window.heightProperty().subtract(strip.heightProperty()));
        StackPane.setAlignment(picture, Pos.TOP_CENTER);
        window.getChildren().add(window.getChildren().indexOf(all) + 1, picture); // below what the window says
        window.getChildren().addAll(new InvitationCard(model, actions.words()),
                new AskCard(model, actions.words(), this::picked));
        // what was opened last goes first, wherever the focus is
        OwnKeys.leavePressed(window, event -> event.getCode() == KeyCode.ESCAPE && model.hasCard());
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.hasCard()) {
                model.closeCard();
                event.consume();
            }
        });
        // outside of lessons, whose keys these are, a presenter's remote control goes on for the class
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN && model.next()) {
                event.consume();
            }
        });
    }

    private void look(String tensor) {
        TapeSnapshot tape = link.frame().snapshot();
        if (tape != null) {
            tape.tensors().stream().filter(each -> each.name().equals(tensor)).findFirst()
                    .ifPresent(each -> selection.select(new Selection.TensorSelected(each.id())));
        }
    }

    /** The name of the tensor that is selected; empty for none. */
    private String picked() {
        TapeSnapshot tape = link.frame().snapshot();
        return tape != null && selection.selected() instanceof Selection.TensorSelected(long id)
                ? tape.tensors().stream().filter(each -> each.id() == id).map(TensorState::name).findFirst().orElse("")
                : "";
    }

    /** Does what comes next for the class; false where it has nothing to do. */
    boolean next() {
        return model.next();
    }

    /** Lets phones join. */
    void begin() {
        model.begin();
    }

    /** Ends the class. */
    void dispose() {
        model.close();
    }
}
