package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.link.DeckLink;

/** The menus of the window, with the programs in theirs: behind one button, or in the menu bar of macOS. On the FX thread only. */
final class WindowMenu {
    private static final List<tapedeck.action.Menu> TOP = List.of(tapedeck.action.Menu.FILE, tapedeck.action.Menu.EDIT,
            tapedeck.action.Menu.RUN, tapedeck.action.Menu.VIEW, tapedeck.action.Menu.GO, tapedeck.action.Menu.CLASS,
            tapedeck.action.Menu.HELP);

    private final DeckLink link;
    private final Catalogue catalogue;
    private final Node node;
    /** The buttons that open them; one is seen. */
    private final List<Node> buttons = new ArrayList<>();
    private final List<Menu> menus;

    WindowMenu(DeckLink link, Catalogue catalogue, Actions actions, Menu recent) {
        this.link = link;
        this.catalogue = catalogue;
        MenuItems items = new MenuItems(actions);
        menus = TOP.stream().map(items::menu).toList();
        menus.getFirst().getItems().addAll(0, List.of(programs(actions), recent, new SeparatorMenuItem()));
        if (actions.isMac()) {
            MenuBar bar = new MenuBar(menus.toArray(Menu[]::new));
            bar.setUseSystemMenuBar(true);
            bar.setManaged(false);
            node = bar;
        } else {
            ContextMenu popup = new ContextMenu(menus.toArray(Menu[]::new));
            popup.setId("menus");
            actions.bind(Action.OPEN_MENU, Feather.MENU, () -> open(popup));
            node = new Buttons(actions).icon(Action.OPEN_MENU);
            buttons.add(node);
            node.sceneProperty().subscribe(scene -> openByAlt(scene, popup));
        }
    }

    private void open(ContextMenu popup) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            buttons.stream().filter(WindowMenu::isSeen).findFirst()
                    .ifPresent(button -> popup.show(button, Side.BOTTOM, 0, 0));
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** Opens {@code popup} where Alt was pressed alone, and let go. */
    private void openByAlt(@Nullable Scene scene, ContextMenu popup) {
        if (scene == null) {
            return;
        }
        boolean[] alone = {false};
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> alone[0] = event.getCode() == KeyCode.ALT);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> alone[0] = false);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT && alone[0]) {
                open(popup);
            }
            alone[0] = false;
        });
    }

    /** Returns another button that opens the menus, for what stands in the place of the window's bar. */
    Node another(Actions actions) {
        if (buttons.isEmpty()) { // macOS has them elsewhere
            return new Region();
        }
        Node button = new Buttons(actions).icon(Action.OPEN_MENU);
        buttons.add(button);
        return button;
    }

    /** Returns what stands in the window's bar: the button, or what tells macOS. */
    Node node() {
        return node;
    }

    /** The menus, in order. */
    List<Menu> menus() {
        return menus;
    }

    private Menu programs(Actions actions) {
        Menu menu = new Menu();
        menu.setId("menu-lesson");
        menu.textProperty().bind(actions.words().text("action.menu.lesson"));
        for (ProgramEntry lesson : catalogue.all()) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(actions.words().text(lesson.title()));
            link.workbench().lessonProperty().subscribe(open -> item.setSelected(lesson.equals(open)));
            item.setOnAction(_ -> {
                item.setSelected(lesson.equals(link.workbench().lessonProperty().get())); // it is once it is loaded
                link.workbench().open(lesson);
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
