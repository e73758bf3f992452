package tapedeck.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.script.ScriptRuns;
import tapedeck.ui.story.AlertBar;

/**
 * The failure of a script, told once: where the program stands open, beside its line, else by the notice. Once the text is another, what
 * failed is past, and what counts is to run it.
 */
final class ScriptFailureNotice {
    /** What failed is not what stands in the editor any more. */
    private static final PseudoClass REWRITTEN = PseudoClass.getPseudoClass("rewritten");

    private final Node view;
    private final Panes panes;
    private final AlertBar alert;
    private final ObservableValue<Boolean> changed;
    private final ObservableValue<Boolean> explained;

    private ScriptFailureNotice(Node view, ScriptRuns scripting, Panes panes, AlertBar alert) {
        this.view = view;
        this.panes = panes;
        this.alert = alert;
        ObservableValue<Buffer> buffer = scripting.buffers().currentProperty();
        changed = buffer.flatMap(Buffer::changedProperty).orElse(false);
        explained = buffer.flatMap(Buffer::mistakeProperty).map(mistake -> mistake.failure() != null).orElse(false);
    }

    /** Has {@code view} look so, and {@code alert} say it or not. */
    static void install(Node view, ScriptRuns scripting, Panes panes, AlertBar alert) {
        ScriptFailureNotice failure = new ScriptFailureNotice(view, scripting, panes, alert);
        List.of(failure.changed, failure.explained, alert.failureProperty(), panes.listingProperty(),
                panes.wayProperty(), panes.presentProperty(), panes.lessonProperty())
                .forEach(each -> each.subscribe(failure::tell));
    }

    private void tell() {
        boolean past = alert.failureProperty().getValue() && changed.getValue();
        WindowLayout way = panes.wayProperty().get();
        boolean listed = panes.listingProperty().get() && (way == WindowLayout.WATCH || way == WindowLayout.STEP)
                && !panes.presentProperty().get() && !panes.lessonProperty().get();
        view.pseudoClassStateChanged(REWRITTEN, past);
        alert.setFailureHidden(past || (listed && explained.getValue()));
    }
}
