package tapedeck.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tapedeck.ui.theme.LiveTexts;

/** The files that were open last, as links in one line; nothing where there are none. */
final class RecentFiles extends HBox {
    private static final int MOST = 3;

    RecentFiles(StartModel model, LiveTexts words) {
        getStyleClass().add("start-files");
        setAlignment(Pos.BASELINE_RIGHT);
        setMinWidth(0);
        Label heading = new Label();
        heading.textProperty().bind(words.text("start.recent"));
        heading.getStyleClass().add("start-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        model.recent()
                .subscribe(recent -> getChildren().setAll(recent.isEmpty() ? List.of() : line(heading, recent, model)));
    }

    private static List<Node> line(Label heading, List<Path> recent, StartModel model) {
        return Stream.concat(Stream.<Node>of(heading),
                recent.stream().limit(MOST).map(each -> link(each, model))).toList();
    }

    private static Hyperlink link(Path file, StartModel model) {
        Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.getStyleClass().addAll("start-link", "start-file");
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(_ -> model.open(file));
        return link;
    }
}
