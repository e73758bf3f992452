package tapedeck.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.link.UnfinishedSession;
import tapedeck.ui.theme.LiveTexts;

/** The session that a window left and the files that were open last, as links in one line; nothing where there are none. */
final class RecentLinks extends HBox {
    private static final int MOST = 3;

    RecentLinks(StartModel model, LiveTexts words) {
        getStyleClass().add("start-files");
        setAlignment(Pos.BASELINE_RIGHT);
        setMinWidth(0);
        Label heading = new Label();
        heading.textProperty().bind(words.text("start.recent"));
        heading.getStyleClass().add("start-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> getChildren().setAll(line(heading, model, words));
        model.recent().subscribe(_ -> show.run());
        model.leftProperty().subscribe(_ -> show.run());
    }

    private static List<Node> line(Label heading, StartModel model, LiveTexts words) {
        UnfinishedSession left = model.leftProperty().get();
        List<Path> recent = model.recent().getValue();
        if (left == null && recent.isEmpty()) {
            return List.of();
        }
        List<Node> line = new ArrayList<>(List.of(heading));
        if (left != null) {
            line.add(session(left, model, words));
            line.add(discard(left, words));
        }
        recent.stream().limit(left == null ? MOST : MOST - 1).map(each -> link(each, model)).forEach(line::add);
        return line;
    }

    private static Hyperlink session(UnfinishedSession left, StartModel model, LiveTexts words) {
        Hyperlink link = link();
        link.setId("session-open");
        link.textProperty().bind(words.text(left.what()));
        Tooltip details = new Tooltip();
        details.textProperty().bind(words.text(left.details()));
        link.setTooltip(details);
        link.setOnAction(_ -> model.open(left));
        return link;
    }

    private static Button discard(UnfinishedSession left, LiveTexts words) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.setId("session-discard");
        button.getStyleClass().addAll("start-link", "start-discard");
        button.accessibleTextProperty().bind(words.text(Message.of("saving.goOn.discard", "what", left.what())));
        Tooltip says = new Tooltip();
        says.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(says);
        button.setOnAction(_ -> left.discard().run());
        return button;
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.getStyleClass().addAll("start-link", "start-file");
        return link;
    }

    private static Hyperlink link(Path file, StartModel model) {
        Hyperlink link = link();
        link.setText(String.valueOf(file.getFileName()));
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(_ -> model.open(file));
        return link;
    }
}
