package tapedeck.ui.takes;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import tapedeck.ui.theme.LiveTexts;

/** Puts a take into a group by dragging its row onto another's. */
final class RowDrag {
    private static final String TYPE = "application/x-tapedeck-take";
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final TableRow<TakeRow> row;
    private final TakesModel model;
    private final LiveTexts words;
    private final DataFormat format;

    private RowDrag(TableRow<TakeRow> row, TakesModel model, LiveTexts words) {
        this.row = row;
        this.model = model;
        this.words = words;
        DataFormat known = DataFormat.lookupMimeType(TYPE);
        format = known == null ? new DataFormat(TYPE) : known; // JavaFX allows one of a kind
    }

    /** Has a row be dragged, and others dropped onto it. */
    static void of(TableRow<TakeRow> row, TakesModel model, LiveTexts words) {
        RowDrag drag = new RowDrag(row, model, words);
        row.setOnDragDetected(event -> {
            if (row.getItem() != null) {
                drag.begin();
                event.consume();
            }
        });
        row.setOnDragOver(event -> {
            if (drag.joining(event).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        row.setOnDragEntered(event -> row.pseudoClassStateChanged(TARGET, drag.joining(event).isPresent()));
        row.setOnDragExited(_ -> row.pseudoClassStateChanged(TARGET, false));
        row.setOnDragDropped(event -> {
            Optional<JoinResult> joining = drag.joining(event);
            joining.ifPresent(each -> model.group(each.takes(), each.group()));
            event.setDropCompleted(joining.isPresent());
            event.consume();
        });
    }

    private void begin() {
        ClipboardContent content = new ClipboardContent();
        content.put(format, row.getItem().id());
        Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
        board.setDragView(row.snapshot(null, null));
        board.setContent(content);
    }

    private Optional<JoinResult> joining(DragEvent event) {
        return event.getDragboard().getContent(format) instanceof Integer take
                ? JoinResult.of(model.all(), take, row.getItem(),
                        number -> words.of("takes.group-new", "number", number))
                : Optional.empty();
    }
}
