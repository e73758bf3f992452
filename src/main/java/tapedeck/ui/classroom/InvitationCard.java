package tapedeck.ui.classroom;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.server.LocalAddress;
import tapedeck.ui.classroom.ClassModel.Invitation;
import tapedeck.ui.theme.LiveTexts;

/** The card that invites a class, large enough for the last row: a code for cameras, the address and the letters for who types. On the FX thread only. */
public final class InvitationCard extends StackPane {
    private static final double QR = 26;

    private final ClassModel model;
    private final LiveTexts words;
    private final Label title = new Label();
    private final Label address = new Label();
    private final Label letters = new Label();
    private final Label joined = new Label();
    private final QrView qr = new QrView(QR);
    private final ComboBox<LocalAddress> addresses = new ComboBox<>();
    private final Button go = new Button();

    /** A card over all that is in the window. */
    public InvitationCard(ClassModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        setId("class-invitation");
        getStyleClass().add("class-veil");
        getStylesheets().add(ClassStrip.STYLES);
        visibleProperty().bind(model.invitationProperty().isNotEqualTo(Invitation.NONE)
                .and(model.openProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
        title.getStyleClass().add("class-title");
        address.getStyleClass().add("class-big");
        letters.getStyleClass().addAll("class-big", "class-letters");
        joined.getStyleClass().add("class-quiet");
        joined.setId("class-joined");
        joined.setWrapText(true);
        addresses.setId("class-addresses");
        addresses.managedProperty().bind(addresses.visibleProperty());
        addresses.visibleProperty().bind(Bindings.size(addresses.getItems()).greaterThan(1)
                .and(model.invitationProperty().isEqualTo(Invitation.CLASS)));
        addresses.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalAddress each) {
                return each == null ? "" : each.text() + "  " + each.net();
            }

            @Override
            public @Nullable LocalAddress fromString(String text) {
                return null;
            }
        });
        addresses.setOnAction(_ -> {
            LocalAddress chosen = addresses.getValue();
            if (chosen != null) {
                model.move(chosen);
            }
        });
        go.setId("class-go");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> model.invitationProperty().set(Invitation.NONE));
        VBox text = new VBox(title, address, letters, joined, addresses, go);
        text.getStyleClass().add("class-invitation-text");
        text.setAlignment(Pos.CENTER_LEFT);
        HBox card = new HBox(qr, text);
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().add("class-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().subscribe(shown -> {
            if (shown) {
                go.requestFocus();
            }
        });
        model.openProperty().subscribe(this::show);
        model.invitationProperty().subscribe(this::show);
        model.snapshotProperty().subscribe(this::count);
        words.follow(this, this::show);
    }

    private void show() {
        OpenClass open = model.openProperty().get();
        if (open == null) {
            return;
        }
        boolean isRemote = model.invitationProperty().get() == Invitation.REMOTE;
        boolean isReached = open.isReachable();
        title.setText(words.of(isRemote ? "vote.invite.remote" : isReached ? "vote.invite" : "vote.invite.hands"));
        qr.show(isRemote ? open.server().remoteLink() : open.server().joinLink());
        address.setText(isRemote ? "" : open.server().address());
        letters.setText(isRemote ? "" : open.classroom().codes().join());
        for (Node each : List.of(address, letters)) {
            each.setVisible(isReached);
            each.setManaged(isReached && !isRemote);
        }
        qr.setVisible(isReached);
        qr.setManaged(isReached);
        if (!addresses.getItems().equals(open.addresses())) {
            addresses.getItems().setAll(open.addresses());
        }
        addresses.setValue(open.where());
        go.setText(words.of(isRemote ? "vote.invite.done" : "vote.invite.begin"));
        count(model.snapshotProperty().get());
    }

    private void count(@Nullable ClassSnapshot now) {
        boolean isRemote = model.invitationProperty().get() == Invitation.REMOTE;
        OpenClass open = model.openProperty().get();
        joined.setText(open != null && !open.isReachable()
                ? words.of("vote.invite.no-net")
                : isRemote
                        ? words.of("vote.invite.secret")
                        : words.of("vote.joined.so-far", "all", now == null ? 0 : now.participants()));
    }
}
