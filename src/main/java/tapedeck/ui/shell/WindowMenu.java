package tapedeck.ui.shell;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.link.DeckLink;

/** The menu bar: the menus of the plan, with the lessons in theirs. */
final class WindowMenu extends MenuBar {
    private static final List<tapedeck.action.Menu> TOP = List.of(tapedeck.action.Menu.FILE, tapedeck.action.Menu.EDIT,
            tapedeck.action.Menu.RUN, tapedeck.action.Menu.VIEW, tapedeck.action.Menu.GO, tapedeck.action.Menu.HELP);

    private final DeckLink link;
    private final Catalogue catalogue;

    WindowMenu(DeckLink link, Catalogue catalogue, Actions actions, Menu recent) {
        this.link = link;
        this.catalogue = catalogue;
        setId("menu-bar");
        setUseSystemMenuBar(true);
        MenuItems items = new MenuItems(actions);
        for (tapedeck.action.Menu plan : TOP) {
            Menu menu = items.menu(plan);
            if (plan == tapedeck.action.Menu.FILE) {
                menu.getItems().addAll(0, List.of(lessons(actions), recent, new SeparatorMenuItem()));
            }
            getMenus().add(menu);
        }
    }

    /** A button with the menus, but for lessons and recent files: a lesson has it in place of the bar. */
    static MenuButton button(Actions actions) {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.MENU));
        button.setId("menu-button");
        button.getStyleClass().addAll("flat", "menu-button");
        button.accessibleTextProperty().bind(actions.words().text("shell.menu"));
        MenuItems items = new MenuItems(actions);
        TOP.forEach(plan -> button.getItems().add(items.menu(plan)));
        return button;
    }

    private Menu lessons(Actions actions) {
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
