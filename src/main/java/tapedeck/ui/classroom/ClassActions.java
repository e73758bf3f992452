package tapedeck.ui.classroom;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassResults;
import tapedeck.text.Language;
import tapedeck.ui.action.Actions;
import tapedeck.ui.classroom.ClassModel.Invitation;
import tapedeck.ui.export.Exporting;

/** Binds what the menu of the class does. */
public final class ClassActions {
    private static final Map<Action, Duration> CLOCKS = Map.of(Action.CLASS_CLOCK_THIRTY, Duration.ofSeconds(30),
            Action.CLASS_CLOCK_SIXTY, Duration.ofSeconds(60), Action.CLASS_CLOCK_NINETY, Duration.ofSeconds(90),
            Action.CLASS_CLOCK_OFF, Duration.ZERO);

    private static final Map<Action, Integer> ROWS = Map.of(Action.CLASS_ROWS_THREE, 3, Action.CLASS_ROWS_FOUR, 4,
            Action.CLASS_ROWS_FIVE, 5, Action.CLASS_ROWS_SIX, 6, Action.CLASS_ROWS_OFF, 0);
    private static final String PAGE = "*.html";

    private ClassActions() {}

    /**
     * Binds all of it.
     *
     * @param exporting writes the votes
     * @param view asks for a file over its window
     */
    public static void bind(Actions actions, ClassModel model, Exporting exporting, Node view) {
        ObservableValue<Boolean> isOpen = model.openProperty().isNotNull();
        actions.bind(Action.CLASS_BEGIN, Feather.USERS, model.openProperty().isNull(), model::begin);
        actions.bind(Action.CLASS_INVITE, Feather.SMARTPHONE, isOpen,
                () -> model.invitationProperty().set(Invitation.CLASS));
        actions.bind(Action.CLASS_REMOTE, Feather.RADIO, isOpen,
                () -> model.invitationProperty().set(Invitation.REMOTE));
        actions.bind(Action.CLASS_ASK, Feather.HELP_CIRCLE, isOpen, () -> model.askingProperty().set(true));
        ObservableValue<Boolean> isVoting = model.snapshotProperty()
                .map(now -> now.phase() instanceof ClassPhase.Open).orElse(false);
        CLOCKS.forEach((action, time) -> actions.bind(action, Feather.CLOCK, isVoting, () -> model.limit(time)));
        ROWS.forEach((action, count) -> actions.choose(action, Feather.ALIGN_JUSTIFY, model.rowsProperty(), count));
        actions.toggle(Action.CLASS_HANDS, null, model.handsProperty());
        actions.toggle(Action.CLASS_FOLLOW, null, model.followingProperty());
        actions.toggle(Action.CLASS_NICKNAMES, null, model.nicknamesProperty());
        actions.bind(Action.CLASS_RESULTS, Feather.DOWNLOAD, isOpen, () -> ask(actions, model, exporting, view));
        actions.bind(Action.CLASS_END, Feather.X, isOpen, model::end);
    }

    private static void ask(Actions actions, ClassModel model, Exporting exporting, Node view) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(actions.words().of(Action.CLASS_RESULTS.text()));
        chooser.setInitialFileName("class.html");
        for (String ending : List.of(PAGE, "*.csv")) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
        }
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        OpenClass open = model.openProperty().get();
        if (file != null && open != null) {
            Language language = actions.words().texts().language();
            boolean isPage = file.getName().endsWith(PAGE.substring(1));
            exporting.export(file.toPath(), () -> {
                ClassResults results = open.classroom().results();
                return (isPage ? results.page(language) : results.csv(language)).getBytes(StandardCharsets.UTF_8);
            });
        }
    }
}
