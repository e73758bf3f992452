package tapedeck.ui.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NamedFormulas;
import tapedeck.export.Format;
import tapedeck.export.LatexFormula;
import tapedeck.export.TensorLiteral;
import tapedeck.program.Program;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** Puts what is seen on the clipboard. On the FX thread. */
final class Copying {
    /** Pixels a pixel of the screen: sharp on a slide. */
    private static final int FINE = 2;
    /** More numbers than anybody pastes. */
    private static final int MOST = 100_000;

    private final DeckLink link;
    private final SelectionModel selection;

    private Copying(DeckLink link, SelectionModel selection) {
        this.link = link;
        this.selection = selection;
    }

    /**
     * Has the actions copy.
     *
     * @param graph the pane that is copied where no other has the focus
     */
    static void bind(Actions actions, DeckLink link, SelectionModel selection, Node graph) {
        Copying copying = new Copying(link, selection);
        actions.bind(Action.COPY_PICTURE, Feather.IMAGE, () -> copying.picture(graph));
        actions.bind(Action.COPY_TENSOR, Feather.GRID, copying::numbers);
        actions.bind(Action.COPY_FORMULA, Feather.HASH, copying::formula);
        actions.bind(Action.COPY_COMMAND, Feather.TERMINAL, copying::command);
        actions.bind(Action.COPY_EMBED, Feather.CODE, copying::embed);
    }

    private void picture(Node graph) {
        Node pane = graph.getScene() == null ? null : graph.getScene().getFocusOwner();
        while (pane != null && !pane.getProperties().containsKey(ActionContext.class)) {
            pane = pane.getParent();
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(FINE, FINE));
        ClipboardContent content = new ClipboardContent();
        content.putImage((pane == null ? graph : pane).snapshot(how, null));
        Clipboard.getSystemClipboard().setContent(content);
        link.notices().say(Message.of("export.copied.picture"));
    }

    private void numbers() {
        TapeSnapshot snapshot = link.frame().snapshot();
        if (snapshot == null || !(selection.selected() instanceof Selection.TensorSelected(long id))) {
            link.notices().say(Message.of("export.copy.noTensor"));
            return;
        }
        snapshot.tensors().stream().filter(each -> each.id() == id).findFirst().ifPresent(tensor -> {
            if (tensor.sampling() != null) {
                link.notices().say(Message.of("export.copy.sampled", "name", ElementPlace.name(tensor), "keep",
                        String.valueOf(tensor.whole().numel())));
            } else if (tensor.data().numel() > MOST) {
                link.notices().say(Message.of("export.copy.many", "n", tensor.data().numel(), "most", MOST));
            } else {
                text(TensorLiteral.of(tensor.data(), tensor.type()), "export.copied.tensor");
            }
        });
    }

    private void formula() {
        function().ifPresentOrElse(function -> {
            TapeSnapshot snapshot = Objects.requireNonNull(link.frame().snapshot()); // it has the Function
            List<String> backward = function.passed() ? NamedFormulas.backward(function, snapshot) : List.of();
            String formula = !backward.isEmpty()
                    ? String.join("\n", backward)
                    : NamedFormulas.forward(Objects.requireNonNull(function.recorded()));
            text(formula.lines().map(LatexFormula::of).collect(Collectors.joining(" \\\\\n")),
                    "export.copied.formula");
        }, () -> link.notices().say(Message.of("export.copy.noFunction")));
    }

    /** That which is picked, or made what is picked; else the last. */
    private Optional<FunctionState> function() {
        TapeSnapshot snapshot = link.frame().snapshot();
        if (snapshot == null || snapshot.functions().isEmpty()) {
            return Optional.empty();
        }
        Selection picked = selection.selected();
        return snapshot.functions().stream().filter(each -> each.recorded() != null).filter(each -> switch (picked) {
            case Selection.TensorSelected(long id) -> each.output() == id;
            case Selection.FunctionSelected(int index) -> each.index() == index;
            case null -> true;
        }).reduce((_, last) -> last);
    }

    private void command() {
        TapeSnapshot snapshot = link.frame().snapshot();
        if (snapshot == null) {
            link.notices().say(Message.of("shell.notice.noGraph"));
            return;
        }
        String said = OpenWindowCommand.isChanged(link) ? "export.copied.commandUnchanged" : "export.copied.command";
        OpenWindowCommand.of(link, snapshot, selection.selected()).ifPresentOrElse(command -> text(command, said),
                () -> link.notices().say(Message.of("export.copy.noCommand")));
    }

    private void embed() {
        TapeSnapshot snapshot = link.frame().snapshot();
        Program program = link.workbench().program();
        if (snapshot == null || program == null) {
            link.notices().say(Message.of("shell.notice.noGraph"));
            return;
        }
        String file = program.id() + "." + Format.PAGE.extension();
        text(EmbedLine.of(file, snapshot, selection.selected()), Message.of("export.copied.embed", "file", file));
    }

    private void text(String text, String said) {
        text(text, Message.of(said));
    }

    private void text(String text, Message said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        link.notices().say(said);
    }
}
